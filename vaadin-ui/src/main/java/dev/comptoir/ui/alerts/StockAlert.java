package dev.comptoir.ui.alerts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stock level began or ceased to need attention.
 *
 * @param product null while the products service is away
 */
public record StockAlert(
        String id,
        AlertKind kind,
        OffsetDateTime at,
        boolean seen,
        Location location,
        @Nullable Product product) {

    public record Location(String id, String name, Kind kind) {}

    enum Kind {
        STORE,
        WAREHOUSE,
        SUPPLIER,
        CUSTOMER,
        LOSS
    }

    record Product(String id, String sku, String name) {}
}
