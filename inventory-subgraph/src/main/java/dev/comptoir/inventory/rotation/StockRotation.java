package dev.comptoir.inventory.rotation;

import dev.comptoir.inventory.reference.Product;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How fast a product turns over at a place.
 *
 * @param soldUnits less what came back
 * @param averageOnHand of the ends of the period's days in UTC, that of today being now
 * @param turnsPerYear two decimals; null when there was nothing on hand
 * @param daysOfCover one decimal; null when nothing was sold
 */
record StockRotation(
        Product product,
        BigDecimal soldUnits,
        BigDecimal averageOnHand,
        @Nullable BigDecimal turnsPerYear,
        @Nullable BigDecimal daysOfCover) {

    static StockRotation read(ResultSet row) throws SQLException {
        return new StockRotation(
                new Product(row.getObject("product_id", UUID.class)),
                row.getBigDecimal("sold"),
                row.getBigDecimal("average"),
                row.getBigDecimal("turns"),
                row.getBigDecimal("cover"));
    }
}
