package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the dashboard shows, from one question to the graph. */
@GraphDocument("Dashboard")
record DashboardData(@Nullable List<StoreData> stores) {

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
            @Nullable Levels overstock) {}

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
