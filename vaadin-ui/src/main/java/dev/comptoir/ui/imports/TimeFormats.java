package dev.comptoir.ui.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How files write times: the usual ways, and which of them a file has. */
final class TimeFormats {
    /** ISO 8601 stands for itself; where day and month could be either, the day first, as in Europe. */
    static final List<String> USUAL = List.of(
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd HH:mm",
            "dd/MM/yyyy HH:mm:ss",
            "dd/MM/yyyy HH:mm",
            "dd/MM/yyyy",
            "MM/dd/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm",
            "M/d/yyyy H:mm",
            "dd.MM.yyyy HH:mm:ss",
            "dd.MM.yyyy HH:mm",
            "dd.MM.yyyy",
            "yyyyMMdd");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private TimeFormats() {}

    /** The way in which most of some times are written; empty for ISO 8601, and when none fits any. */
    static String guess(List<String> times) {
        var best = "";
        var most = fitting(times, best);
        for (var pattern : USUAL) {
            var fitting = fitting(times, pattern);
            if (fitting > most) {
                best = pattern;
                most = fitting;
            }
        }
        return best;
    }

    private static long fitting(List<String> times, String pattern) {
        return times.stream().filter(time -> read(time, pattern).isPresent()).count();
    }

    /** The moment, day or time of day on a wall clock that a text says; empty when it does not, or the pattern is none. */
    static Optional<TemporalAccessor> read(String text, String pattern) {
        try {
            return Optional.of(formatter(pattern)
                    .parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException | IllegalArgumentException unlike) {
            return Optional.empty();
        }
    }

    static boolean isPattern(String pattern) {
        return read(formattedExample(pattern), pattern).isPresent();
    }

    private static String formattedExample(String pattern) {
        try {
            return formatter(pattern).format(OffsetDateTime.parse("2026-11-20T17:05:00Z"));
        } catch (DateTimeException | IllegalArgumentException none) {
            return "";
        }
    }

    /** Strict, or the 30th of February would pass; and strict wants the year as u. */
    private static DateTimeFormatter formatter(String pattern) {
        return pattern.isBlank()
                ? ISO
                : new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern.replace('y', 'u'))
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
    }
}
