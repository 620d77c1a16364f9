package dev.comptoir.sales.takeback;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is given back for a part of something. Parts are settled from the beginning: whatever the parts, together they never
 * come to more than the whole, and all of them come to exactly it.
 */
final class Refund {

    private Refund() {}

    /**
     * The part of an amount between two points.
     *
     * @param amount of the whole
     * @param whole how much there is in all, more than zero
     * @param before how much was settled already
     * @param now how much is settled with this
     */
    static BigDecimal part(BigDecimal amount, BigDecimal whole, BigDecimal before, BigDecimal now, int decimals) {
        return upTo(amount, whole, before.add(now), decimals).subtract(upTo(amount, whole, before, decimals));
    }

    private static BigDecimal upTo(BigDecimal amount, BigDecimal whole, BigDecimal point, int decimals) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(decimals)
                : amount.multiply(point).divide(whole, decimals, RoundingMode.HALF_UP);
    }
}
