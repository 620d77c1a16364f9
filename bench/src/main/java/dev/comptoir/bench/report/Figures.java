package dev.comptoir.bench.report;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** Figures as people read them, and the few statistics that are told. */
public final class Figures {
    private Figures() {}

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }

    public static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** One duration as a multiple of another. */
    public static String ratio(Duration of, Duration to) {
        return String.format(Locale.ROOT, "%.2f ×", (double) of.toNanos() / to.toNanos());
    }

    /**
     * The shortest duration that the given part of them do not exceed.
     *
     * @param part between 0 and 1: a half for the median
     */
    public static Duration quantile(double part, Collection<Duration> durations) {
        var sorted = durations.stream().sorted().toList();
        int rank = (int) Math.ceil(part * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    public static Duration median(Collection<Duration> durations) {
        return quantile(0.5, durations);
    }
}
