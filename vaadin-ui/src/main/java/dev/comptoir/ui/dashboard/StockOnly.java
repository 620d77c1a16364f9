package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.dashboard.DashboardData.Levels;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stock of the stores as the inventory knows them. Asked only when the sales service, which the list of stores
 * belongs to, is away.
 */
@GraphDocument("StockOnly")
record StockOnly(@Nullable List<Location> locations) {

    record Location(String name, Kind kind, @Nullable Store store) {}

    enum Kind {
        STORE,
        WAREHOUSE,
        SUPPLIER,
        CUSTOMER,
        LOSS
    }

    record Store(
            String id,
            @Nullable Levels stockOuts,
            @Nullable Levels lowStock,
            @Nullable Levels overstock) {}

    /** The stores that the person may look into, with all that sales would know left out. */
    List<StoreData> stores(Predicate<String> mine) {
        return locations == null
                ? List.of()
                : locations.stream()
                        .flatMap(location -> location.store() == null
                                ? Stream.empty()
                                : Stream.of(withoutSales(location.name(), location.store())))
                        .filter(store -> mine.test(store.id()))
                        .toList();
    }

    private static StoreData withoutSales(String name, Store store) {
        return new StoreData(
                store.id(), "", name, null, null, null, null, store.stockOuts(), store.lowStock(), store.overstock());
    }
}
