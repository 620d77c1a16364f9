package dev.comptoir.inventory.level;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A stock level that nobody else can change before the present transaction ends.
 *
 * @param allowsNegative whether more may leave than is recorded there
 * @param everMoved whether goods ever came or went
 * @param thresholds what was decided for this product here
 */
public record HeldLevel(
        Shelf shelf,
        BigDecimal onHand,
        BigDecimal reserved,
        boolean allowsNegative,
        boolean everMoved,
        Thresholds thresholds) {

    /** The columns that {@link #read} wants, of {@code stock_level} (as {@code level}). */
    public static final String COLUMNS = """
            level.product_id, level.location_id, level.on_hand, level.reserved, level.allows_negative,
            level.moved_at is not null as ever_moved, level.own_reorder_point, level.own_maximum""";

    /** What can be sold or sent. */
    public BigDecimal available() {
        return onHand.subtract(reserved);
    }

    /** Whether the level may change by this amount. */
    public boolean bears(BigDecimal amount) {
        return allowsNegative || available().add(amount).signum() >= 0;
    }

    public static HeldLevel read(ResultSet row) throws SQLException {
        return new HeldLevel(
                new Shelf(row.getObject("product_id", UUID.class), row.getObject("location_id", UUID.class)),
                row.getBigDecimal("on_hand"),
                row.getBigDecimal("reserved"),
                row.getBoolean("allows_negative"),
                row.getBoolean("ever_moved"),
                new Thresholds(row.getBigDecimal("own_reorder_point"), row.getBigDecimal("own_maximum")));
    }
}
