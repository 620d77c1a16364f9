package dev.comptoir.inventory.suggestion;

import dev.comptoir.inventory.product.CountingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a product sells at a place.
 *
 * @param sold units sold less those brought back in {@value #DAYS} days; null when the sales service told nothing of the
 *     place
 * @param asked how many are asked for already, and not yet decided about
 */
record Demand(@Nullable BigDecimal sold, CountingUnit unit, BigDecimal asked, ReplenishmentSettings settings) {

    static final int DAYS = 28;

    private static final BigDecimal WINDOW = BigDecimal.valueOf(DAYS);
    private static final int DECIMALS = 3;

    /** Less than zero when more was brought back than sold; null when not known. */
    @Nullable
    BigDecimal perDay() {
        return sold == null ? null : sold.divide(WINDOW, DECIMALS, RoundingMode.HALF_UP);
    }

    /** How long so many last; null when nothing is sold, or the pace is not known. */
    @Nullable
    BigDecimal daysThatLast(BigDecimal available) {
        return sold == null || sold.signum() <= 0
                ? null
                : available.max(BigDecimal.ZERO).multiply(WINDOW).divide(sold, 1, RoundingMode.HALF_UP);
    }

    /** How many sell in so many days, rounded up; never under one when anything sells. Null when the pace is not known. */
    @Nullable
    BigDecimal during(int days) {
        if (sold == null || sold.signum() <= 0) {
            return sold == null ? null : BigDecimal.ZERO;
        }
        // Multiplied first: a pace such as 1/28 is no decimal.
        return sold.multiply(BigDecimal.valueOf(days))
                .divide(WINDOW, decimals(), RoundingMode.CEILING)
                .max(BigDecimal.ONE);
    }

    /** Such that it can be ordered: half a piece cannot. */
    BigDecimal orderable(BigDecimal quantity) {
        return quantity.setScale(decimals(), RoundingMode.CEILING);
    }

    private int decimals() {
        return unit.isDivisible() ? DECIMALS : 0;
    }
}
