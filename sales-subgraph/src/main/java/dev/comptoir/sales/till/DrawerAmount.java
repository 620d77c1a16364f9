package dev.comptoir.sales.till;

import dev.comptoir.sales.till.TillRefusal.InvalidAmountError;
import java.math.BigDecimal;

/** Amounts that somebody says are in a drawer, or go in or out of it. */
final class DrawerAmount {

    private static final BigDecimal MOST = new BigDecimal("10000000");

    private DrawerAmount() {}

    /**
     * The amount itself.
     *
     * @param decimals of the currency
     * @throws TillRefusal when it is too much, or there is no such coin
     */
    static BigDecimal sound(BigDecimal amount, int decimals) {
        if (amount.abs().compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > decimals) {
            throw refused(amount);
        }
        return amount;
    }

    static TillRefusal refused(BigDecimal amount) {
        return TillRefusal.of(InvalidAmountError::new, "till.amount", amount.toPlainString());
    }
}
