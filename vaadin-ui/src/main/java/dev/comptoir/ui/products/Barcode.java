package dev.comptoir.ui.products;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a scanner types: the digits of an EAN-13, UPC-A or EAN-8, whose last one checks the others. */
record Barcode(String digits) {
    private static final Pattern LENGTHS = Pattern.compile("\\d{8}|\\d{12}|\\d{13}");

    /** The barcode in a text, if it is one and nothing else: a digit misread is not looked up in vain. */
    static Optional<Barcode> in(String text) {
        var digits = text.strip();
        return LENGTHS.matcher(digits).matches() && checks(digits)
                ? Optional.of(new Barcode(digits))
                : Optional.empty();
    }

    /** Counted from the right, every second digit weighs three; all together must come to a multiple of ten. */
    private static boolean checks(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var fromTheRight = digits.length() - 1 - i;
            sum += Character.digit(digits.charAt(i), 10) * (fromTheRight % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
