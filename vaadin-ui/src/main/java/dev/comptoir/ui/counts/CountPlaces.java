package dev.comptoir.ui.counts;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be counted: places, and the categories in them. */
@GraphDocument("CountPlaces")
record CountPlaces(
        @Nullable List<Place> locations, @Nullable List<Category> categories) {

    record Place(String id, String name, Kind kind) {}

    enum Kind {
        STORE,
        WAREHOUSE,
        SUPPLIER,
        CUSTOMER,
        LOSS
    }

    record Category(String id, List<String> path) {
        String words() {
            return String.join(" › ", path);
        }
    }
}
