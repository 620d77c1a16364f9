package dev.comptoir.bench.load;

import dev.comptoir.bench.report.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long users waited, and how often in vain. Safe for use by several threads. */
final class Answers {
    private final List<Duration> waits = new ArrayList<>();
    private int failed;
    private long firstAsked;
    private long lastAnswered;

    /** Somebody is about to ask. */
    synchronized void asked() {
        if (firstAsked == 0) {
            firstAsked = System.nanoTime();
        }
    }

    synchronized void add(Duration wait) {
        waits.add(wait);
        lastAnswered = System.nanoTime();
    }

    /** Another status than 200, errors in the answer, or no answer at all. */
    synchronized void addFailure() {
        failed++;
        lastAnswered = System.nanoTime();
    }

    synchronized int number() {
        return waits.size() + failed;
    }

    synchronized int failed() {
        return failed;
    }

    synchronized double perSecond() {
        return number() * 1e9 / (lastAnswered - firstAsked);
    }

    /**
     * Of those that did not fail.
     *
     * @throws IllegalStateException when all of them did
     */
    synchronized Duration quantile(double part) {
        if (waits.isEmpty()) {
            throw new IllegalStateException("All of %d requests failed".formatted(failed));
        }
        return Figures.quantile(part, waits);
    }
}
