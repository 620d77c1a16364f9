package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.dashboard.DashboardData.Day;
import dev.comptoir.ui.dashboard.DashboardData.Figures;
import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stores have sold, asked again once the tills have gone on. */
@GraphDocument("SalesOnly")
record SalesOnly(@Nullable List<Sold> stores) {

    record Sold(
            String id,
            @Nullable Figures figures,
            @Nullable Figures previous,
            @Nullable List<Day> days) {}

    Optional<Sold> of(String storeId) {
        return stores == null
                ? Optional.empty()
                : stores.stream().filter(store -> store.id().equals(storeId)).findFirst();
    }
}
