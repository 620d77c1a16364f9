package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the cashier takes off by hand, promotions aside.
 *
 * @param gross what the sale would come to without, in the store's currency
 * @param off how much comes off
 * @param onlyRounded how much of it may be due to rounding: half a cent per line, and for the sale
 */
record HandDiscount(BigDecimal gross, BigDecimal off, BigDecimal onlyRounded) {

    private static final int DECIMALS = 4;

    static HandDiscount of(Quote quote) {
        Bill bill = quote.bill();
        int decimals = quote.store().currency().getDefaultFractionDigits();
        return new HandDiscount(
                bill.lines().stream().map(Bill.Line::gross).reduce(BigDecimal.ZERO, BigDecimal::add),
                bill.lines().stream().map(Bill.Line::discount).reduce(BigDecimal.ZERO, BigDecimal::add),
                BigDecimal.valueOf(5L * (bill.lines().size() + 1), decimals + 1));
    }

    boolean isNone() {
        return off.signum() <= 0;
    }

    /** In percent of the gross. What rounding may have added, nobody has to approve: 10 % of 9.99 is 1.00. */
    BigDecimal percent() {
        BigDecimal meant = off.subtract(onlyRounded).max(BigDecimal.ZERO);
        return gross.signum() == 0
                ? BigDecimal.ZERO
                : meant.movePointRight(2).divide(gross, DECIMALS, RoundingMode.HALF_UP);
    }
}
