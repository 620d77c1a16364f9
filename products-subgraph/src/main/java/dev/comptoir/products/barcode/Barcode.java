package dev.comptoir.products.barcode;

import dev.comptoir.products.text.PlainText;
import dev.comptoir.starter.errors.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A barcode with a right check digit: EAN-13, EAN-8, or UPC-A. GS1 made UPC-A a part of EAN-13, the numbers that begin
 * with 0; some scanners send that 0 and some do not, so both spellings are one barcode.
 *
 * @param digits 13 digits, or 8 for EAN-8
 */
public record Barcode(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}|[0-9]{12,13}");
    private static final Pattern SEPARATORS = Pattern.compile("[ -]");
    private static final int EAN_13 = 13;
    private static final int UPC_A = 12;

    /** @throws Refusal when these are not 8, 12 or 13 digits, or the last one is not what the others require */
    public Barcode {
        String typed = SEPARATORS.matcher(PlainText.line(digits)).replaceAll("");
        if (!DIGITS.matcher(typed).matches()) {
            throw Refusal.badInput("barcode.malformed", PlainText.shortened(digits));
        }
        int expected = checkDigit(typed.substring(0, typed.length() - 1));
        if (typed.charAt(typed.length() - 1) - '0' != expected) {
            throw Refusal.badInput("barcode.check-digit", typed, expected);
        }
        digits = typed.length() == UPC_A ? "0" + typed : typed;
    }

    /** The barcode that this text is, if it is one. */
    public static Optional<Barcode> in(String text) {
        try {
            return Optional.of(new Barcode(text));
        } catch (Refusal notABarcode) {
            return Optional.empty();
        }
    }

    /** @throws Refusal when the text has the length of a barcode but is none */
    public static void refuseMisread(String text) {
        if (DIGITS.matcher(SEPARATORS.matcher(PlainText.line(text)).replaceAll(""))
                .matches()) {
            new Barcode(text);
        }
    }

    /** The digits as they are printed under the bars: a UPC-A without the leading 0. */
    @Override
    public String toString() {
        return digits.length() == EAN_13 && digits.startsWith("0") ? digits.substring(1) : digits;
    }

    /** Weights 3 and 1 by turns, 3 for the last digit (GS1 General Specifications, 7.9). */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
