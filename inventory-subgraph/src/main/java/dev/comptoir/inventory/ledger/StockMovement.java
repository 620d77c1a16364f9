package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.inventory.reference.Product;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement as the ledger holds it.
 *
 * @param at when the goods moved
 * @param recordedBy the user's id, or the client id of a service
 * @param cost purchase cost of one unit, before tax, in the company's currency, where a receipt told it
 */
public record StockMovement(
        UUID id,
        Instant at,
        MovementKind kind,
        Product product,
        BigDecimal quantity,
        Location from,
        Location to,
        @Nullable String reference,
        @Nullable String reason,
        String recordedBy,
        @Nullable BigDecimal cost) {

    /** What {@link #read} wants; {@code moved} is the movement. */
    static final String SELECT = """
            select moved.id, moved.moved_at, moved.kind, moved.product_id, moved.quantity, moved.reference, moved.reason,
                   moved.recorded_by, moved.unit_cost,
                   giver.id as giver_id, giver.kind as giver_kind, giver.name as giver_name,
                   taker.id as taker_id, taker.kind as taker_kind, taker.name as taker_name
            """;

    /** The ends of the movement {@code moved}. */
    static final String ENDS = """
            join location giver on giver.id = moved.from_location_id
            join location taker on taker.id = moved.to_location_id
            """;

    static StockMovement read(ResultSet row) throws SQLException {
        return new StockMovement(
                row.getObject("id", UUID.class),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                MovementKind.valueOf(row.getString("kind")),
                new Product(row.getObject("product_id", UUID.class)),
                row.getBigDecimal("quantity"),
                end(row, "giver"),
                end(row, "taker"),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getBigDecimal("unit_cost"));
    }

    private static Location end(ResultSet row, String end) throws SQLException {
        return new Location(
                row.getObject(end + "_id", UUID.class),
                LocationKind.valueOf(row.getString(end + "_kind")),
                row.getString(end + "_name"));
    }
}
