package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.reference.Product;
import dev.comptoir.inventory.reference.Store;
import dev.comptoir.inventory.reference.User;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store asks for goods from the central warehouse.
 *
 * @param requestedBy null for the system's proposals
 * @param grantedQuantity how many were sent; null unless approved
 * @param decidedBy who decided, or took it back; null while pending
 * @param decidedAt null while pending
 * @param rejectionReason null unless rejected
 */
record ReplenishmentRequest(
        UUID id,
        ReplenishmentStatus status,
        ReplenishmentOrigin origin,
        Product product,
        Store store,
        BigDecimal quantity,
        @Nullable String note,
        @Nullable User requestedBy,
        Instant requestedAt,
        @Nullable BigDecimal grantedQuantity,
        @Nullable User decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String rejectionReason) {

    /** The columns that {@link #read} wants, of {@code replenishment_request} (as {@code request}). */
    static final String COLUMNS = """
            request.id, request.status, request.origin, request.product_id, request.store_id, request.quantity,
            request.note, request.requested_by, request.requested_at, request.granted_quantity, request.decided_by,
            request.decided_at, request.rejection_reason""";

    boolean isPending() {
        return status == ReplenishmentStatus.PENDING;
    }

    /** The transfer that fulfils the request bears it, so that there is only ever one. */
    String cause() {
        return "replenishment:" + id;
    }

    /** What people read beside the transfer in the ledger. */
    String reference() {
        String hex = id.toString();
        return "RPL-" + hex.substring(hex.length() - 8).toUpperCase(Locale.ROOT);
    }

    static ReplenishmentRequest read(ResultSet row) throws SQLException {
        return new ReplenishmentRequest(
                row.getObject("id", UUID.class),
                ReplenishmentStatus.valueOf(row.getString("status")),
                ReplenishmentOrigin.valueOf(row.getString("origin")),
                new Product(row.getObject("product_id", UUID.class)),
                new Store(row.getObject("store_id", UUID.class)),
                row.getBigDecimal("quantity"),
                row.getString("note"),
                user(row, "requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("granted_quantity"),
                user(row, "decided_by"),
                moment(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("rejection_reason"));
    }

    private static @Nullable User user(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new User(id);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
