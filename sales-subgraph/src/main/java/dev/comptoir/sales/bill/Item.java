package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Something that is being sold.
 *
 * @param unitPrice before or after tax, as the store's prices are; zero or more
 * @param quantity more than zero
 * @param promoted what promotions take off the line, at most what it comes to
 * @param discount by hand, off what remains
 */
public record Item(BigDecimal unitPrice, BigDecimal quantity, BigDecimal promoted, Discount discount) {

    /** An item in no promotion. */
    public Item(BigDecimal unitPrice, BigDecimal quantity, Discount discount) {
        this(unitPrice, quantity, BigDecimal.ZERO, discount);
    }

    /** Unit price times quantity, rounded half up. */
    BigDecimal gross(int decimals) {
        return unitPrice.multiply(quantity).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** What the line comes to before anything is taken off by hand. */
    BigDecimal offered(int decimals) {
        return gross(decimals).subtract(promoted);
    }
}
