package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All about one product. */
@GraphDocument("ProductDetail")
record ProductDetail(@Nullable Product product) {

    /** @param priceHistory null for those who may not see it */
    record Product(
            String id,
            String sku,
            List<String> barcodes,
            String name,
            @Nullable String description,
            @Nullable Category category,
            Money price,
            boolean stocked,
            boolean archived,
            @Nullable List<Level> stockByLocation,
            @Nullable PriceHistory priceHistory) {}

    record Category(List<String> path) {}

    record Level(
            Location location,
            BigDecimal onHand,
            BigDecimal reserved,
            BigDecimal available,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum) {

        boolean isAt(String locationId) {
            return location.id().equals(locationId);
        }
    }

    record Location(String id, String name, Kind kind) {}

    enum Kind {
        STORE,
        WAREHOUSE,
        SUPPLIER,
        CUSTOMER,
        LOSS
    }

    record PriceHistory(List<PriceChange> nodes) {}

    record PriceChange(
            Money price,
            OffsetDateTime changedAt,
            String reason,
            @Nullable Person changedBy) {}

    record Person(String displayName) {}
}
