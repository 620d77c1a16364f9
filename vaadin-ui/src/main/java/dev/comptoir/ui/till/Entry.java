package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a cashier means by a line of text: a discount ({@code 10%}), so many of something ({@code 3*20737}), or goods. */
sealed interface Entry {
    Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%");
    Pattern TIMES = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*[*×]\\s*(.*)");

    /** So much off the selected line. */
    record Percent(BigDecimal percent) implements Entry {}

    /** So many of the selected line. */
    record Quantity(BigDecimal quantity) implements Entry {}

    /** So many of the goods that a barcode, a SKU or words mean. */
    record Wanted(String text, BigDecimal quantity) implements Entry {}

    static Entry of(String typed) {
        var text = typed.strip();
        var percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return new Percent(number(percent.group(1)));
        }
        var times = TIMES.matcher(text);
        if (!times.matches() || number(times.group(1)).signum() == 0) {
            return new Wanted(text, BigDecimal.ONE);
        }
        var quantity = number(times.group(1));
        var rest = times.group(2).strip();
        return rest.isEmpty() ? new Quantity(quantity) : new Wanted(rest, quantity);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }
}
