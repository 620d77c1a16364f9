package dev.comptoir.starter.graphql;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** {@code Date}: a day of the calendar, within the years that a shop can mean. */
final class DateCoercing extends ValueCoercing<LocalDate> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    @Override
    LocalDate read(Object input) {
        try {
            LocalDate date = LocalDate.parse((String) input);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new Malformed("date.malformed");
            }
            return date;
        } catch (ClassCastException | DateTimeParseException e) {
            throw new Malformed("date.malformed");
        }
    }

    @Override
    Object write(Object value) {
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        throw new IllegalArgumentException();
    }
}
