package dev.comptoir.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Backoff backoff = new Backoff(InstantSource.fixed(now));

    @Test
    void thePauseDoublesUpToHalfAMinute() {
        assertThat(Stream.generate(() -> backoff.afterDeath(now.minusSeconds(1)).toMillis())
                        .limit(8))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void aProgramThatRanForAMinuteStartsFromTheBeginning() {
        backoff.afterDeath(now);
        backoff.afterDeath(now);
        assertThat(backoff.afterDeath(now.minusSeconds(60))).isEqualTo(Duration.ofMillis(500));
    }
}
