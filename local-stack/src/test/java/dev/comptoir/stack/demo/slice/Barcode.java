package dev.comptoir.stack.demo.slice;

import java.util.Set;

/**
 * Made-up EAN-13 numbers. They begin with 20 to 29, which GS1 leaves to the shops themselves, so that none is the number of a
 * real article; scanners read them like any other.
 */
final class Barcode {
    private static final long NUMBERS = 10_000_000_000L;

    private Barcode() {}

    /** The number of {@code sku}: the same every time, unless one of {@code taken} stands in its way. */
    static String of(String sku, Set<String> taken) {
        for (int attempt = 0; ; attempt++) {
            var digits =
                    "2%d%010d".formatted(Chance.of("prefix" + sku, 10), Chance.of(sku + "#".repeat(attempt), NUMBERS));
            var barcode = digits + checkDigit(digits);
            if (!taken.contains(barcode)) {
                return barcode;
            }
        }
    }

    /** GS1 General Specifications, 7.9: weights 1 and 3 in turn, what is missing to the next ten. */
    static int checkDigit(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < twelveDigits.length(); i++) {
            sum += (twelveDigits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}
