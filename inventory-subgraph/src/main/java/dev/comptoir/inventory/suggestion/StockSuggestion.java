package dev.comptoir.inventory.suggestion;

import dev.comptoir.inventory.level.StockLevel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the pace of sales suggests for a product at a place: demand during the lead time plus safety stock, and up to
 * there plus what sells until the next order.
 *
 * @param reorderPoint null when the pace is not known
 * @param maximum null when the pace is not known
 * @param orderQuantity how many to ask for now; zero when nothing is needed
 */
public record StockSuggestion(
        @Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum, BigDecimal orderQuantity) {

    private static final BigDecimal TWICE = BigDecimal.TWO;

    static StockSuggestion of(Demand demand, StockLevel level) {
        BigDecimal maximum = demand.during(demand.settings().maximumDays());
        BigDecimal missing = target(level.reorderPoint(), level.maximum(), maximum)
                .subtract(level.available())
                .subtract(demand.asked());
        return new StockSuggestion(
                demand.during(demand.settings().reorderDays()),
                maximum,
                demand.orderable(missing.max(BigDecimal.ZERO)));
    }

    /**
     * Up to how many there should be. Where only the pace tells, no less than the reorder point that somebody decided:
     * else a product that sells slowly would stay low for good.
     */
    private static BigDecimal target(
            @Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum, @Nullable BigDecimal suggested) {
        if (maximum != null) {
            return maximum;
        }
        BigDecimal atLeast = reorderPoint == null ? BigDecimal.ZERO : reorderPoint;
        return suggested == null ? atLeast.multiply(TWICE) : suggested.max(atLeast);
    }
}
