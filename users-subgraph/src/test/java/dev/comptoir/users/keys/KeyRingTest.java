package dev.comptoir.users.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DUE = START.plus(KeyRing.LIFETIME);

    private final SigningKey first = SigningKey.generate(START, START);
    private final SigningKey second = SigningKey.generate(DUE, DUE.plus(KeyRing.PUBLISHED_AHEAD));

    @Test
    void aSuccessorIsDueAfterNinetyDaysAndOnlyOnce() {
        var ring = new KeyRing(List.of(first));
        assertThat(ring.needsSuccessor(DUE.minusSeconds(1))).isFalse();
        assertThat(ring.needsSuccessor(DUE)).isTrue();
        assertThat(new KeyRing(List.of(first, second)).needsSuccessor(DUE)).isFalse();
        assertThat(KeyRing.LIFETIME).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void aNewKeyIsPublishedADayBeforeItSigns() {
        var ring = new KeyRing(List.of(first, second));
        assertThat(ring.all().getKeys()).hasSize(2);
        assertThat(ring.signing(DUE)).isEqualTo(first);
        assertThat(ring.signing(second.signsFrom())).isEqualTo(second);
    }

    @Test
    void anOldKeyStaysUntilItsTokensAreGone() {
        var ring = new KeyRing(List.of(first, second));
        Instant gone = second.signsFrom().plus(KeyRing.PUBLISHED_AFTER);
        assertThat(ring.expendable(DUE)).isEmpty();
        assertThat(ring.expendable(gone.minusSeconds(1))).isEmpty();
        assertThat(ring.expendable(gone)).containsExactly(first);
    }
}
