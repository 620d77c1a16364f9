package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a cashier means by a line of text: a discount ({@code 10%}, {@code 5-}), so many of something ({@code 3*20737}), or
 * goods.
 */
sealed interface Entry {
    Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%");
    Pattern AMOUNT = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,2})?)\\s*[-−]");
    Pattern TIMES = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*[*×]\\s*(.*)");
    Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?");

    /** Something off: a part, or an amount; zero takes back what was off before. */
    record Off(Discount discount) implements Entry {}

    /** So many of the selected line. */
    record Quantity(BigDecimal quantity) implements Entry {}

    /** So many of the goods that a barcode, a SKU or words mean. */
    record Wanted(String text, BigDecimal quantity) implements Entry {}

    static Entry of(String typed) {
        var text = typed.strip();
        var percent = PERCENT.matcher(text);
        if (percent.matches() && isPart(percent.group(1))) {
            return new Off(Discount.ofPercent(number(percent.group(1))));
        }
        var amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return new Off(Discount.ofAmount(number(amount.group(1))));
        }
        var times = TIMES.matcher(text);
        if (!times.matches() || number(times.group(1)).signum() == 0) {
            return new Wanted(text, BigDecimal.ONE);
        }
        var quantity = number(times.group(1));
        var rest = times.group(2).strip();
        return rest.isEmpty() ? new Quantity(quantity) : new Wanted(rest, quantity);
    }

    /** What is typed where only a discount can be meant: a number alone is a percentage. */
    static Entry ofDiscount(String typed) {
        var text = typed.strip();
        return of(NUMBER.matcher(text).matches() ? text + "%" : text);
    }

    private static boolean isPart(String digits) {
        return number(digits).compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }
}
