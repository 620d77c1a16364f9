package dev.comptoir.ui.prices;

import dev.comptoir.ui.format.Formats;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * A moment as people mean it: a whole day, or a day and a time. An offer "until 24 December" ends with that day, which is
 * the midnight after it.
 *
 * @param time null for the beginning of the first day, the end of the last one
 */
record Day(LocalDate date, @Nullable LocalTime time) {

    static Day beginning(OffsetDateTime moment, ZoneId zone) {
        var local = moment.atZoneSameInstant(zone);
        return new Day(local.toLocalDate(), isMidnight(local.toLocalTime()) ? null : local.toLocalTime());
    }

    static Day end(OffsetDateTime moment, ZoneId zone) {
        var local = moment.atZoneSameInstant(zone);
        return isMidnight(local.toLocalTime())
                ? new Day(local.toLocalDate().minusDays(1), null)
                : new Day(local.toLocalDate(), local.toLocalTime());
    }

    /** The first moment of it. */
    OffsetDateTime asBeginning(ZoneId zone) {
        return (time == null ? date.atStartOfDay(zone) : date.atTime(time).atZone(zone)).toOffsetDateTime();
    }

    /** The first moment after it. */
    OffsetDateTime asEnd(ZoneId zone) {
        return (time == null
                        ? date.plusDays(1).atStartOfDay(zone)
                        : date.atTime(time).atZone(zone))
                .toOffsetDateTime();
    }

    String words(Formats formats) {
        return time == null
                ? formats.day(date)
                : "%s, %s"
                        .formatted(
                                formats.day(date),
                                time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                        .withLocale(formats.locale())));
    }

    private static boolean isMidnight(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT);
    }
}
