package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a product is to be had. */
@GraphDocument("TillStock")
record TillStock(@Nullable Product product) {

    record Product(@Nullable Here stock, @Nullable List<There> stockByLocation) {

        /** The central warehouse, if it holds the product. */
        Optional<There> warehouse() {
            return places().stream()
                    .filter(place -> place.location().kind().equals("WAREHOUSE"))
                    .findFirst();
        }

        /** The other stores that have some: those in the same town first, then those that have most. */
        List<There> otherStores(String storeId) {
            var town = places().stream()
                    .filter(place -> place.location().id().equals(storeId))
                    .map(place -> place.location().town())
                    .findFirst()
                    .orElse("");
            Comparator<There> near = Comparator.comparing(
                    place -> town.isEmpty() || !place.location().town().equals(town));
            return places().stream()
                    .filter(place -> place.location().kind().equals("STORE"))
                    .filter(place -> !place.location().id().equals(storeId))
                    .filter(place -> place.available().signum() > 0)
                    .sorted(near.thenComparing(There::available, Comparator.reverseOrder()))
                    .toList();
        }

        private List<There> places() {
            return stockByLocation == null ? List.of() : stockByLocation;
        }
    }

    record Here(
            BigDecimal onHand,
            BigDecimal reserved,
            BigDecimal available,
            @Nullable Suggestion suggestion) {}

    record Suggestion(BigDecimal orderQuantity) {}

    record There(Location location, BigDecimal available) {}

    /** @param store null for the warehouse, or while nobody can tell */
    record Location(
            String id, String name, String kind, @Nullable Store store) {
        String town() {
            return store == null || store.city() == null ? "" : store.city();
        }
    }

    record Store(@Nullable String city) {}
}
