package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.inventory.reference.Category;
import dev.comptoir.inventory.reference.User;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody goes through a place and counts what is really there.
 *
 * @param category only this and those below it; null for everything
 * @param closedBy who posted it or gave it up; null while open, as is {@code closedAt}
 */
record StockCount(
        UUID id,
        String name,
        Location location,
        @Nullable Category category,
        StockCountStatus status,
        User openedBy,
        Instant openedAt,
        @Nullable User closedBy,
        @Nullable Instant closedAt) {

    /** The columns that {@link #read} wants, of the tables {@code stock_count} (as {@code count}) and {@code location}. */
    static final String COLUMNS = """
            count.id, count.name, count.category_id, count.status, count.opened_by, count.opened_at, count.closed_by,
            count.closed_at, location.id as location_id, location.kind as location_kind,
            location.name as location_name""";

    boolean isOpen() {
        return status == StockCountStatus.OPEN;
    }

    /** Whether the caller counts what he sees, and is not told what is recorded. */
    boolean isBlindFor(Caller caller) {
        return isOpen() && !mayDecide(caller);
    }

    /** Whether the caller runs the places he is assigned to. */
    static boolean mayDecide(Caller caller) {
        return caller.has(Role.MANAGER) || caller.has(Role.ADMIN);
    }

    static StockCount read(ResultSet row) throws SQLException {
        UUID category = row.getObject("category_id", UUID.class);
        UUID closedBy = row.getObject("closed_by", UUID.class);
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new StockCount(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new Location(
                        row.getObject("location_id", UUID.class),
                        LocationKind.valueOf(row.getString("location_kind")),
                        row.getString("location_name")),
                category == null ? null : new Category(category),
                StockCountStatus.valueOf(row.getString("status")),
                new User(row.getObject("opened_by", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closedBy == null ? null : new User(closedBy),
                closedAt == null ? null : closedAt.toInstant());
    }
}
