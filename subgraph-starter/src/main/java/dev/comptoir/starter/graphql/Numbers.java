package dev.comptoir.starter.graphql;

import dev.comptoir.starter.graphql.ValueCoercing.Malformed;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact numbers from untrusted text. */
final class Numbers {

    /** Longer than any number that is in range; "1e999999999" and a megabyte of digits never reach BigDecimal. */
    private static final int LONGEST = 40;

    private Numbers() {}

    static BigDecimal exact(Object input, String otherwise) {
        try {
            return switch (input) {
                case String text when text.length() <= LONGEST -> parse(text, otherwise);
                case BigDecimal number -> number;
                case BigInteger number -> new BigDecimal(number);
                case Integer number -> BigDecimal.valueOf(number);
                case Long number -> BigDecimal.valueOf(number);
                case Double number -> BigDecimal.valueOf(number);
                default -> throw new Malformed(otherwise);
            };
        } catch (NumberFormatException e) {
            throw new Malformed(otherwise);
        }
    }

    /** Digits and a point: an exponent is for scientists, and makes numbers that fill the memory. */
    private static BigDecimal parse(String text, String otherwise) {
        if (!text.matches("[+-]?[0-9]+([.][0-9]+)?")) {
            throw new Malformed(otherwise);
        }
        return new BigDecimal(text);
    }

    /** Refuses more decimals, or an absolute value at or above the limit; precision is looked at first, cheaply. */
    static BigDecimal bounded(BigDecimal number, int decimals, BigDecimal limit, String otherwise) {
        if (number.precision() - number.scale() > LONGEST
                || number.abs().compareTo(limit) >= 0
                || Math.max(0, number.stripTrailingZeros().scale()) > decimals) {
            throw new Malformed(otherwise);
        }
        return number;
    }
}
