package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many sales of a store wait to be taken up again. */
@GraphDocument("ParkedCount")
record ParkedCount(@Nullable Store store) {

    int count() {
        return store == null || store.parkedSales() == null
                ? 0
                : store.parkedSales().size();
    }

    record Store(@Nullable List<Parked> parkedSales) {}

    record Parked(String id) {}
}
