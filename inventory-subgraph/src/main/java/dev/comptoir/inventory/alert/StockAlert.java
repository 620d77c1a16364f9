package dev.comptoir.inventory.alert;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.inventory.reference.Product;
import dev.comptoir.inventory.reference.Store;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stock level began or ceased to need attention.
 *
 * @param onHand what was there then
 * @param threshold the one that was crossed; null when there is none
 * @param seen whether the reader knows of it already
 */
public record StockAlert(
        UUID id,
        AlertKind kind,
        Instant at,
        Location location,
        Product product,
        BigDecimal onHand,
        @Nullable BigDecimal threshold,
        boolean seen) {

    /** The columns that {@link #read} wants, of {@code stock_alert} (as {@code alert}) and {@code location}. */
    static final String COLUMNS = """
            alert.id, alert.kind, alert.at, alert.product_id, alert.on_hand, alert.threshold,
            location.id as location_id, location.kind as location_kind, location.name as location_name""";

    /** The store, when it is one. */
    public @Nullable Store store() {
        return location.kind() == LocationKind.STORE ? new Store(location.id()) : null;
    }

    static StockAlert read(ResultSet row, boolean seen) throws SQLException {
        return new StockAlert(
                row.getObject("id", UUID.class),
                AlertKind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Location(
                        row.getObject("location_id", UUID.class),
                        LocationKind.valueOf(row.getString("location_kind")),
                        row.getString("location_name")),
                new Product(row.getObject("product_id", UUID.class)),
                row.getBigDecimal("on_hand"),
                row.getBigDecimal("threshold"),
                seen);
    }
}
