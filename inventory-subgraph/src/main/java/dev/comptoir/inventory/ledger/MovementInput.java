package dev.comptoir.inventory.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A movement as a service sends it. */
record MovementInput(
        String cause,
        MovementKind kind,
        UUID productId,
        BigDecimal quantity,
        UUID fromLocationId,
        UUID toLocationId,
        @Nullable String reference,
        @Nullable Instant at) {

    Movement receivedAt(Instant now) {
        return new Movement(
                cause, kind, productId, quantity, fromLocationId, toLocationId, reference, at == null ? now : at);
    }
}
