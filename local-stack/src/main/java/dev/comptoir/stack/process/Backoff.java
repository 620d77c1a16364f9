package dev.comptoir.stack.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long to wait before a program that died is started again: half a second, twice as long at each further death, at most
 * half a minute. A program that ran for a minute starts from the beginning.
 */
public final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Duration next = FIRST;

    public Backoff(InstantSource clock) {
        this.clock = clock;
    }

    /** The pause after a program that had been started at {@code startedAt} died. */
    public Duration afterDeath(Instant startedAt) {
        if (!clock.instant().isBefore(startedAt.plus(STEADY))) {
            next = FIRST;
        }
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return pause;
    }
}
