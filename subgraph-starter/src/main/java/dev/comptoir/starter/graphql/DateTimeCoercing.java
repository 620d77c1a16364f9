package dev.comptoir.starter.graphql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** {@code DateTime}: a moment with its offset; a bare {@link Instant} is written in UTC. */
final class DateTimeCoercing extends ValueCoercing<OffsetDateTime> {

    @Override
    OffsetDateTime read(Object input) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse((String) input);
            if (moment.getYear() < 1900 || moment.getYear() > 2999) {
                throw new Malformed("date-time.malformed");
            }
            return moment;
        } catch (ClassCastException | DateTimeParseException e) {
            throw new Malformed("date-time.malformed");
        }
    }

    @Override
    Object write(Object value) {
        OffsetDateTime moment =
                switch (value) {
                    case OffsetDateTime itself -> itself;
                    case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                    case ZonedDateTime zoned -> zoned.toOffsetDateTime();
                    default -> throw new IllegalArgumentException();
                };
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
