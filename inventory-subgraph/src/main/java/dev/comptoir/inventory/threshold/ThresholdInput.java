package dev.comptoir.inventory.threshold;

import dev.comptoir.inventory.level.Shelf;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The thresholds of a product at a place, as somebody decides them: both are replaced, null takes a decision back. */
record ThresholdInput(
        UUID locationId,
        UUID productId,
        @Nullable BigDecimal reorderPoint,
        @Nullable BigDecimal maximum) {

    Shelf shelf() {
        return new Shelf(productId, locationId);
    }
}
