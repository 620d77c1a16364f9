package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.dashboard.DashboardData.Figures;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What several stores sold together, per currency: pounds and euros are not added up.
 *
 * @param revenue sold less taken back
 * @param sold before anything was taken back
 * @param receipts of sales, in all currencies
 */
record Totals(Map<String, BigDecimal> revenue, Map<String, BigDecimal> sold, int receipts) {

    static Totals of(Collection<Figures> stores) {
        var revenue = new TreeMap<String, BigDecimal>();
        var sold = new TreeMap<String, BigDecimal>();
        for (var store : stores) {
            revenue.merge(store.revenue().currency(), store.revenue().amount(), BigDecimal::add);
            sold.merge(
                    store.revenue().currency(),
                    store.revenue().plus(store.refunded()).amount(),
                    BigDecimal::add);
        }
        return new Totals(
                revenue, sold, stores.stream().mapToInt(Figures::receipts).sum());
    }

    List<Money> revenues() {
        return amounts(revenue);
    }

    /** What a receipt came to on average; empty without receipts, and for receipts in several currencies. */
    Optional<Money> averageBasket() {
        return receipts == 0 || sold.size() != 1
                ? Optional.empty()
                : amounts(sold).stream()
                        .map(money -> new Money(
                                money.amount().divide(BigDecimal.valueOf(receipts), 2, RoundingMode.HALF_UP),
                                money.currency()))
                        .findFirst();
    }

    /** The revenue when it is all in one currency. */
    Optional<BigDecimal> comparable() {
        return revenue.size() == 1 ? revenue.values().stream().findFirst() : Optional.empty();
    }

    /** By how much a figure grew, 0.1 for ten percent; empty when there was nothing to compare with. */
    static Optional<BigDecimal> growth(BigDecimal now, BigDecimal before) {
        return before.signum() <= 0
                ? Optional.empty()
                : Optional.of(now.subtract(before).divide(before, MathContext.DECIMAL32));
    }

    private static List<Money> amounts(Map<String, BigDecimal> perCurrency) {
        return perCurrency.entrySet().stream()
                .map(entry -> new Money(entry.getValue(), entry.getKey()))
                .toList();
    }
}
