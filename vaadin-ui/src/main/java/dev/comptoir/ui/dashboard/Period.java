package dev.comptoir.ui.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days, the first and the last included. */
record Period(LocalDate from, LocalDate to) {
    /** As many days as the graph answers at once. */
    static final int MOST_DAYS = 3_700;

    /** So few days say little in a chart: it then begins earlier. */
    private static final int DAYS_THAT_MAKE_A_CHART = 14;

    Period {
        if (from.isAfter(to)) {
            throw new InvalidPeriodException("period.reversed");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new InvalidPeriodException("period.too-long");
        }
    }

    static Period lastDays(int days, LocalDate today) {
        return new Period(today.minusDays(days - 1L), today);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The period of the same length that ends the day before this one. */
    Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** Where a chart of this period begins: some days earlier when the period alone is hardly a chart. */
    LocalDate chartFrom() {
        var earliest = to.minusDays(DAYS_THAT_MAKE_A_CHART - 1L);
        return from.isAfter(earliest) ? earliest : from;
    }
}
