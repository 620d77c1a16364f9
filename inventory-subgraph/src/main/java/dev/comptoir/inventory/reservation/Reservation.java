package dev.comptoir.inventory.reservation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods set aside.
 *
 * @param id made by whoever reserves
 * @param locationId where they lie; null when it was released before it was reserved
 * @param expiresAt null: never
 */
record Reservation(
        UUID id,
        ReservationStatus status,
        @Nullable UUID locationId,
        @Nullable Instant expiresAt) {

    Reservation as(ReservationStatus other) {
        return new Reservation(id, other, locationId, expiresAt);
    }
}
