package dev.comptoir.starter.time;

import dev.comptoir.starter.errors.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both included; in which time zone, the field that takes it says. */
public record Period(LocalDate from, LocalDate to) {

    /** Enough for any comparison of years, and a bound on what one request may read. */
    private static final int MOST_DAYS = 3_660;

    /** @throws Refusal when {@code to} is before {@code from}, or the period is longer than ten years */
    public Period {
        if (to.isBefore(from)) {
            throw Refusal.badInput("period.reversed", from, to);
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Refusal.badInput("period.too-long", from, to);
        }
    }

    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days, ending on the day before this period begins. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }
}
