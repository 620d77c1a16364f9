package dev.comptoir.ui.graph;

import java.time.Duration;

/**
 * How long a subscription waits for what.
 *
 * @param answer for the router to accept it
 * @param settled so long without an end, and it counts as open
 * @param silence after it, a connection is taken to be dead; the router says something every twelve seconds
 * @param firstPause before it tries again; twice as long each time
 * @param longestPause but never longer than this
 */
record Patience(Duration answer, Duration settled, Duration silence, Duration firstPause, Duration longestPause) {
    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(45),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1));

    Duration longerThan(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) > 0 ? longestPause : twice;
    }
}
