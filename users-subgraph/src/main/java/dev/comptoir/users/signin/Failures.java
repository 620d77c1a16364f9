package dev.comptoir.users.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attempts to sign in that failed lately, of one account or one address.
 *
 * @param count how many in a row
 * @param lastAt when the last one was made
 * @param lockedUntil when the next one is looked at; null for at once
 */
record Failures(int count, Instant lastAt, @Nullable Instant lockedUntil) {

    /** After this long without an attempt, the count begins anew. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    static Failures none(Instant now) {
        return new Failures(0, now, null);
    }

    /** How long the next attempt has to wait; empty when it may be made. */
    Optional<Duration> retryAfter(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now)
                ? Optional.of(Duration.between(now, lockedUntil))
                : Optional.empty();
    }

    /** One failure more. From the limit on, each locks: 1 minute, 2, 4, 8, then 15. */
    Failures andOne(int limit, Instant now) {
        int failures = lastAt.plus(REMEMBERED).isBefore(now) ? 1 : count + 1;
        return new Failures(failures, now, failures < limit ? null : now.plus(lockAfter(failures - limit)));
    }

    /** One fewer: an attempt that was counted turned out well. */
    Failures butOne() {
        return new Failures(Math.max(0, count - 1), lastAt, null);
    }

    private static Duration lockAfter(int doublings) {
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(doublings, 10));
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }
}
