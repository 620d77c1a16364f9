package dev.comptoir.bench.process;

import java.time.Duration;

/** Reads {@code /proc/<pid>/stat}. */
final class CpuTime {
    /** Linux tells times in hundredths of a second, whatever its own clock does (USER_HZ). */
    private static final int MILLIS_PER_TICK = 10;

    /** utime, stime, cutime, cstime, counted from the state behind the name. */
    private static final int FIRST = 11;

    private static final int LAST = 14;

    private CpuTime() {}

    /** User and system time of the process and of its children that have ended; none for an empty text. */
    static Duration in(String stat) {
        if (stat.isEmpty()) {
            return Duration.ZERO;
        }
        // The name stands in brackets and may hold spaces and brackets itself.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = FIRST; field <= LAST; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }
}
