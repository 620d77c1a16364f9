package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What is taken off an amount: a percentage of it, or so much money. */
public sealed interface Discount {

    Discount NONE = new Percent(BigDecimal.ZERO);

    /**
     * What was asked for, as a percentage or as an amount.
     *
     * @throws ImpossibleBill when it is both, or no discount there can be
     */
    static Discount of(@Nullable BigDecimal percent, @Nullable BigDecimal amount) {
        if (percent != null && amount != null) {
            throw new ImpossibleBill("bill.two-discounts");
        }
        if (percent != null) {
            return new Percent(percent);
        }
        return amount == null ? NONE : new Amount(amount);
    }

    /** @param percent 0 to 100, e.g. 12.5 */
    record Percent(BigDecimal percent) implements Discount {

        public Percent {
            if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new ImpossibleBill("bill.discount-percent", percent.toPlainString());
            }
        }
    }

    /** @param amount zero or more, in the store's currency */
    record Amount(BigDecimal amount) implements Discount {

        public Amount {
            if (amount.signum() < 0) {
                throw new ImpossibleBill("bill.discount-negative", amount.toPlainString());
            }
        }
    }

    /** What comes off before it is rounded or checked. */
    default BigDecimal exactly(BigDecimal amount) {
        return switch (this) {
            case Percent(BigDecimal percent) -> amount.multiply(percent).movePointLeft(2);
            case Amount(BigDecimal off) -> off;
        };
    }

    /**
     * What comes off, rounded half up.
     *
     * @param decimals of the currency
     * @throws ImpossibleBill when it is more than there is
     */
    default BigDecimal of(BigDecimal amount, int decimals) {
        return switch (this) {
            case Percent _ -> exactly(amount).setScale(decimals, RoundingMode.HALF_UP);
            case Amount(BigDecimal off) -> {
                if (off.compareTo(amount) > 0 || off.stripTrailingZeros().scale() > decimals) {
                    throw new ImpossibleBill("bill.discount-amount", off.toPlainString(), amount.toPlainString());
                }
                yield off.setScale(decimals);
            }
        };
    }
}
