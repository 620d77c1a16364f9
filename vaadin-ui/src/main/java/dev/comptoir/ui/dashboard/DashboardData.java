package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.alerts.StockAlerts;
import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that the dashboard shows, from one question to the graph. */
@GraphDocument("Dashboard")
record DashboardData(@Nullable List<StoreData> stores) {

    /** Whether something happened in one of the stores. */
    boolean concerns(List<StockAlerts> events) {
        return stores != null
                && events.stream()
                        .map(StockAlerts::stockAlerts)
                        .filter(Objects::nonNull)
                        .anyMatch(alert -> stores.stream().anyMatch(store -> store.id()
                                .equals(alert.location().id())));
    }

    /** The same with the stock of a moment later. */
    DashboardData restocked(List<StoreData> later) {
        return new DashboardData(
                stores == null
                        ? null
                        : stores.stream()
                                .map(store -> later.stream()
                                        .filter(each -> each.id().equals(store.id()))
                                        .findFirst()
                                        .map(store::restocked)
                                        .orElse(store))
                                .toList());
    }

    /** The same with the sales of a moment later. */
    DashboardData resold(SalesOnly later) {
        return new DashboardData(
                stores == null
                        ? null
                        : stores.stream()
                                .map(store ->
                                        later.of(store.id()).map(store::resold).orElse(store))
                                .toList());
    }

    boolean has(String storeId) {
        return stores != null && stores.stream().anyMatch(store -> store.id().equals(storeId));
    }

    record StoreData(
            String id,
            String code,
            String name,
            @Nullable String city,
            @Nullable Figures figures,
            @Nullable Figures previous,
            @Nullable List<Day> days,
            @Nullable Levels stockOuts,
            @Nullable Levels lowStock,
            @Nullable Levels overstock) {

        /** The same with the stock of a moment later, where that is known. */
        StoreData restocked(StoreData later) {
            return new StoreData(
                    id,
                    code,
                    name,
                    city,
                    figures,
                    previous,
                    days,
                    later.stockOuts() == null ? stockOuts : later.stockOuts(),
                    later.lowStock() == null ? lowStock : later.lowStock(),
                    later.overstock() == null ? overstock : later.overstock());
        }

        /** The same with the sales of a moment later, where they are known. */
        StoreData resold(SalesOnly.Sold later) {
            return new StoreData(
                    id,
                    code,
                    name,
                    city,
                    later.figures() == null ? figures : later.figures(),
                    later.previous() == null ? previous : later.previous(),
                    later.days() == null ? days : later.days(),
                    stockOuts,
                    lowStock,
                    overstock);
        }
    }

    record Figures(Money revenue, Money refunded, int receipts) {}

    record Day(LocalDate day, Money revenue) {}

    /** @param nodes only the first few, the most pressing ones first */
    record Levels(int totalCount, List<Level> nodes) {}

    record Level(
            @Nullable Product product,
            BigDecimal onHand,
            BigDecimal available,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum) {}

    record Product(String id, String sku, String name) {}
}
