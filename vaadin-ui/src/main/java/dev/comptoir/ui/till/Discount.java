package dev.comptoir.ui.till;

import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a cashier takes off a line or off the whole sale: a part or an amount, never both.
 *
 * @param percent 0 to 100
 * @param amount in the store's currency, zero or more
 */
record Discount(BigDecimal percent, BigDecimal amount) {
    static final Discount NONE = new Discount(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException when it is not from 0 to 100 */
    static Discount ofPercent(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("No part of a price: " + percent);
        }
        return new Discount(percent, BigDecimal.ZERO);
    }

    /** @throws IllegalArgumentException when it is below zero */
    static Discount ofAmount(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Nothing to take off: " + amount);
        }
        return new Discount(BigDecimal.ZERO, amount);
    }

    boolean isNone() {
        return percent.signum() == 0 && amount.signum() == 0;
    }

    /** Adds it to an input of the graph. */
    void onto(Map<String, Object> input) {
        if (percent.signum() > 0) {
            input.put("discountPercent", percent.toPlainString());
        } else if (amount.signum() > 0) {
            input.put("discountAmount", amount.toPlainString());
        }
    }

    /** As the cashier reads it: −10 %, −£5.00. */
    String words(String currency) {
        var formats = Formats.here();
        return percent.signum() > 0
                ? "−%s %%".formatted(formats.number(percent))
                : "−" + formats.money(new Money(amount, currency));
    }
}
