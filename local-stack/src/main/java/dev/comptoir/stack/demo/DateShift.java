package dev.comptoir.stack.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Moves the sales so that they end on a day of our own time. By whole weeks: shops do not sell on a Sunday what they sell on a
 * Thursday. What would then come after the last day, at most six days, is left out.
 *
 * @param lastDay the last day that may have sales
 */
record DateShift(long weeks, LocalDate lastDay) {
    static DateShift ending(LocalDate lastDay, LocalDate salesEnd) {
        long days = ChronoUnit.DAYS.between(salesEnd, lastDay);
        return new DateShift(Math.ceilDiv(days, 7), lastDay);
    }

    /** Empty when it has not happened yet. */
    Optional<LocalDateTime> moved(LocalDateTime time) {
        return Optional.of(time.plusWeeks(weeks))
                .filter(moved -> !moved.toLocalDate().isAfter(lastDay));
    }
}
