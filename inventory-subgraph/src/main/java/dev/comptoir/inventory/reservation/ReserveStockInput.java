package dev.comptoir.inventory.reservation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods to set aside.
 *
 * @param reservationId made by the caller
 * @param expiresAt null: never
 */
record ReserveStockInput(
        UUID reservationId,
        UUID locationId,
        List<Line> lines,
        @Nullable Instant expiresAt) {

    List<UUID> products() {
        return lines.stream().map(Line::productId).toList();
    }

    List<ReservedLine> reserved() {
        return lines.stream()
                .map(line -> new ReservedLine(line.productId(), locationId, line.quantity()))
                .toList();
    }

    /** Whether these goods were reserved, however the lines are ordered and the numbers written. */
    boolean isFor(List<ReservedLine> reserved) {
        return reserved.size() == lines.size() && quantities(reserved).equals(quantities(reserved()));
    }

    private static Map<List<UUID>, BigDecimal> quantities(List<ReservedLine> lines) {
        var quantities = new HashMap<List<UUID>, BigDecimal>();
        lines.forEach(line -> quantities.put(
                List.of(line.locationId(), line.productId()), line.quantity().stripTrailingZeros()));
        return quantities;
    }

    record Line(UUID productId, BigDecimal quantity) {}
}
