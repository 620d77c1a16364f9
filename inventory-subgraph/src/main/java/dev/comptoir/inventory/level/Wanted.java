package dev.comptoir.inventory.level;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a product that a query wants.
 *
 * @param locationId the one place it asks about, or null for all places
 */
record Wanted(UUID productId, @Nullable UUID locationId) {

    boolean covers(StockLevel level) {
        return level.product().id().equals(productId)
                && (locationId == null || level.location().id().equals(locationId));
    }
}
