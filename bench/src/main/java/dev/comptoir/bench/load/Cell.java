package dev.comptoir.bench.load;

import java.time.Duration;

/**
 * One kind of work by so many users for so long.
 *
 * @param isMeasured false for what only warms up
 */
record Cell(Work work, int users, Duration time, boolean isMeasured) {
    String name() {
        return "%s, %s%d users".formatted(work.name(), isMeasured ? "" : "warm-up, ", users);
    }
}
