package dev.comptoir.sales.salesimport;

import java.math.BigDecimal;
import java.util.Optional;

/** How a file writes numbers: with a decimal point or with a decimal comma, never grouped by thousands. */
enum Numerals {
    POINT('.'),
    COMMA(',');

    /** Longer than any number there is use for; what is longer costs time to read. */
    private static final int LONGEST = 40;

    private final char mark;

    Numerals(char mark) {
        this.mark = mark;
    }

    /** The number; empty when the text is none. No exponents: {@code 1E999999999} takes all the memory there is. */
    Optional<BigDecimal> read(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return Optional.empty();
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        char[] digits = new char[length];
        boolean decimals = false;
        boolean any = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                any = true;
            } else if (c == mark && !decimals && i >= start) {
                decimals = true;
                c = '.';
            } else if (i >= start) {
                return Optional.empty();
            }
            digits[i] = c;
        }
        return any ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
