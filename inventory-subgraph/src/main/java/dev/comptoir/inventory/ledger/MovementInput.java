package dev.comptoir.inventory.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement as a service sends it.
 *
 * @param goodsAreGone whether the goods have left already, whatever is recorded there; not said means no
 */
record MovementInput(
        String cause,
        MovementKind kind,
        UUID productId,
        BigDecimal quantity,
        UUID fromLocationId,
        UUID toLocationId,
        @Nullable String reference,
        @Nullable Instant at,
        @Nullable Boolean goodsAreGone) {

    Movement receivedAt(Instant now) {
        return new Movement(
                cause, kind, productId, quantity, fromLocationId, toLocationId, reference, at == null ? now : at);
    }
}
