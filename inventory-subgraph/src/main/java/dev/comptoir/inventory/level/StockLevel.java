package dev.comptoir.inventory.level;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.inventory.reference.Product;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a place holds of a product, as it was read.
 *
 * @param onHand equals the sum of all movements; below zero only where the place allows it
 * @param reserved what of it is promised to somebody
 * @param reorderPoint decided for the product here or for the whole place; null when nobody decided
 * @param maximum decided for the product here or for the whole place; null when nobody decided
 */
public record StockLevel(
        Location location,
        Product product,
        BigDecimal onHand,
        BigDecimal reserved,
        @Nullable BigDecimal reorderPoint,
        @Nullable BigDecimal maximum) {

    /** The columns that {@link #read} wants, of the tables {@code location} and {@code stock_level} (as {@code level}). */
    public static final String COLUMNS = """
            location.id as location_id, location.kind as location_kind, location.name as location_name,
            level.product_id, level.on_hand, level.reserved, level.reorder_point, level.maximum""";

    /** What can be sold or sent. */
    public BigDecimal available() {
        return onHand.subtract(reserved);
    }

    public static StockLevel read(ResultSet row) throws SQLException {
        return new StockLevel(
                new Location(
                        row.getObject("location_id", UUID.class),
                        LocationKind.valueOf(row.getString("location_kind")),
                        row.getString("location_name")),
                new Product(row.getObject("product_id", UUID.class)),
                row.getBigDecimal("on_hand"),
                row.getBigDecimal("reserved"),
                row.getBigDecimal("reorder_point"),
                row.getBigDecimal("maximum"));
    }
}
