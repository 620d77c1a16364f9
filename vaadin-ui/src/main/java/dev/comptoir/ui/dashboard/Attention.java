package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.dashboard.DashboardData.Levels;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a store needs looking at. This is the one place where that is decided:
 *
 * <ul>
 *   <li>a product that is out of stock loses sales today: 3 points each;
 *   <li>one that is low will do so soon: 1 point each;
 *   <li>one that is over its maximum only binds money: half a point each;
 *   <li>revenue lost against the period before: 2 points for each percent, more than 5 % being a drop worth telling.
 * </ul>
 *
 * What is not known counts nothing.
 *
 * @param drop the part of the revenue that was lost, 0.1 for ten percent; empty when it did not fall noticeably
 */
record Attention(StoreData store, double score, int out, int low, int over, Optional<BigDecimal> drop) {
    static final Comparator<Attention> MOST_FIRST = Comparator.comparingDouble(Attention::score)
            .reversed()
            .thenComparing(attention -> attention.store().name());

    private static final double PER_STOCK_OUT = 3;
    private static final double PER_LOW_STOCK = 1;
    private static final double PER_OVERSTOCK = 0.5;
    private static final double PER_PERCENT_LOST = 2;
    private static final BigDecimal NOTICEABLE = new BigDecimal("0.05");

    static Attention of(StoreData store) {
        var out = count(store.stockOuts());
        var low = count(store.lowStock());
        var over = count(store.overstock());
        var drop = drop(store);
        var lost = drop.orElse(BigDecimal.ZERO).doubleValue() * 100;
        var score = out * PER_STOCK_OUT + low * PER_LOW_STOCK + over * PER_OVERSTOCK + lost * PER_PERCENT_LOST;
        return new Attention(store, score, out, low, over, drop);
    }

    boolean isCalm() {
        return score == 0;
    }

    private static int count(@Nullable Levels levels) {
        return levels == null ? 0 : levels.totalCount();
    }

    private static Optional<BigDecimal> drop(StoreData store) {
        if (store.figures() == null || store.previous() == null) {
            return Optional.empty();
        }
        return Totals.growth(
                        store.figures().revenue().amount(),
                        store.previous().revenue().amount())
                .map(BigDecimal::negate)
                .filter(lost -> lost.compareTo(NOTICEABLE) > 0);
    }
}
