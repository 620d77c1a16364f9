package dev.comptoir.bench.load;

import java.time.Duration;

/**
 * One kind of work by so many users for so long.
 *
 * @param isMeasured false for what only warms up
 * @param answers empty until it has run
 */
record Cell(Work work, int users, Duration time, boolean isMeasured, Answers answers) {
    static Cell measured(Work work, int users, Duration time) {
        return new Cell(work, users, time, true, new Answers());
    }

    static Cell warmUp(Work work, int users, Duration time) {
        return new Cell(work, users, time, false, new Answers());
    }

    String name() {
        return "%s, %s%d users".formatted(work.name(), isMeasured ? "" : "warm-up, ", users);
    }
}
