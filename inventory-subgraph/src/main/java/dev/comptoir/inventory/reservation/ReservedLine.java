package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.level.Change;
import dev.comptoir.inventory.level.Shelf;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** So many of a product, set aside at a place. */
record ReservedLine(UUID productId, UUID locationId, BigDecimal quantity) {

    Change taken() {
        return change(quantity);
    }

    Change freed() {
        return change(quantity.negate());
    }

    private Change change(BigDecimal promised) {
        return new Change(new Shelf(productId, locationId), BigDecimal.ZERO, promised, Instant.EPOCH);
    }
}
