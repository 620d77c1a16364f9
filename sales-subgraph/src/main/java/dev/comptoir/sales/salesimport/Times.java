package dev.comptoir.sales.salesimport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file writes times. A time without an offset is the clock on the wall: of the zone that the import names, or of
 * the store. An hour that the spring change skips is taken an hour later; of an hour that autumn repeats, the first.
 * A day without a time begins at midnight. Not for several threads: it remembers the last text.
 */
final class Times {

    private static final TemporalQuery<?>[] SHAPES = {OffsetDateTime::from, LocalDateTime::from, LocalDate::from};

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter format;
    private String lastText = "";
    private Optional<Moment> lastMoment = Optional.empty();

    private Times(DateTimeFormatter format) {
        this.format = format;
    }

    /** ISO 8601: 2026-11-20, 2026-11-20T17:05, 2026-11-20 17:05:00, 2026-11-20T17:05:00+01:00. */
    static Times iso() {
        return new Times(ISO);
    }

    /**
     * Written like this pattern, in the letters of {@link DateTimeFormatter}; names of months in English.
     *
     * @throws IllegalArgumentException when it is no pattern, or one without year, month and day
     */
    static Times like(String pattern) {
        // Strict, or the 30th of February would be the 28th; and strict wants the year as u, not as y of an era.
        var format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(yearsAsU(pattern))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        var example = OffsetDateTime.parse("2026-11-20T17:05:00Z");
        var times = new Times(format);
        boolean readsWhatItWrites;
        try {
            readsWhatItWrites = times.read(format.format(example)).isPresent();
        } catch (DateTimeException e) {
            readsWhatItWrites = false;
        }
        if (!readsWhatItWrites) {
            throw new IllegalArgumentException(pattern);
        }
        return times;
    }

    /** The moment; empty when the text is none. */
    Optional<Moment> read(String text) {
        // The lines of a receipt have one time, and parsing it is what costs most in reading a row.
        if (!text.equals(lastText)) {
            lastMoment = parse(text);
            lastText = text;
        }
        return lastMoment;
    }

    private Optional<Moment> parse(String text) {
        try {
            return Optional.of(
                    switch (format.parseBest(text, SHAPES)) {
                        case OffsetDateTime exact -> new Moment(exact.toEpochSecond(), true);
                        case LocalDateTime local -> Moment.onTheWall(local);
                        case LocalDate day -> Moment.onTheWall(day.atStartOfDay());
                        default -> throw new DateTimeException(text);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String yearsAsU(String pattern) {
        var written = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            quoted ^= c == '\'';
            if (c == 'y' && !quoted) {
                written.setCharAt(i, 'u');
            }
        }
        return written.toString();
    }

    /**
     * A time of the file, to the second: exact, or what a clock in a zone still to be named showed.
     *
     * @param seconds since 1970-01-01T00:00, in UTC when exact, on the wall otherwise
     */
    record Moment(long seconds, boolean exact) {

        private static Moment onTheWall(LocalDateTime time) {
            return new Moment(time.toEpochSecond(ZoneOffset.UTC), false);
        }

        Instant in(ZoneId zone) {
            return exact
                    ? Instant.ofEpochSecond(seconds)
                    : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)
                            .atZone(zone)
                            .toInstant();
        }
    }
}
