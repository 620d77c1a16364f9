package dev.comptoir.users.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final int LIMIT = 5;

    @Test
    void fourMistakesAreForgivenTheFifthLocks() {
        assertThat(after(4).retryAfter(NOW)).isEmpty();
        assertThat(after(5).retryAfter(NOW)).contains(Duration.ofMinutes(1));
    }

    @Test
    void eachFurtherFailureLocksTwiceAsLongUpToAQuarter() {
        assertThat(after(6).retryAfter(NOW)).contains(Duration.ofMinutes(2));
        assertThat(after(7).retryAfter(NOW)).contains(Duration.ofMinutes(4));
        assertThat(after(8).retryAfter(NOW)).contains(Duration.ofMinutes(8));
        assertThat(after(9).retryAfter(NOW)).contains(Duration.ofMinutes(15));
        assertThat(after(1_000).retryAfter(NOW)).contains(Duration.ofMinutes(15));
    }

    @Test
    void aLockEnds() {
        assertThat(after(5).retryAfter(NOW.plus(Duration.ofMinutes(1)))).isEmpty();
    }

    @Test
    void anHourWithoutAFailureBeginsAnew() {
        Instant later = NOW.plus(Failures.REMEMBERED).plusSeconds(1);
        assertThat(after(9).andOne(LIMIT, later).count()).isEqualTo(1);
    }

    private static Failures after(int failures) {
        Failures state = Failures.none(NOW);
        for (int i = 0; i < failures; i++) {
            state = state.andOne(LIMIT, NOW);
        }
        return state;
    }
}
