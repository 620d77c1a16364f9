package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What is taken off a sale by hand, promotions aside.
 *
 * @param offered what the sale would come to without, in the store's currency
 * @param off how much comes off, exact: 10 % of 9.99 is 0.999 here, so that no rounding makes it more than 10 %
 */
public record HandDiscount(BigDecimal offered, BigDecimal off) {

    private static final int DECIMALS = 4;

    /** @param discount of the sale as a whole */
    static HandDiscount of(List<Item> items, Discount discount, int decimals) {
        BigDecimal offered =
                items.stream().map(item -> item.offered(decimals)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal byLine = items.stream()
                .map(item -> item.discount().exactly(item.offered(decimals)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new HandDiscount(offered, byLine.add(discount.exactly(offered.subtract(byLine))));
    }

    public boolean isNone() {
        return off.signum() <= 0;
    }

    /** In percent of what was offered, 0 to 100, with four decimals, rounded down. */
    public BigDecimal percent() {
        return offered.signum() == 0
                ? BigDecimal.ZERO
                : off.movePointRight(2)
                        .divide(offered, MathContext.DECIMAL128)
                        .setScale(DECIMALS, RoundingMode.DOWN)
                        .min(BigDecimal.valueOf(100));
    }
}
