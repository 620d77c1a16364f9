package dev.comptoir.inventory.threshold;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.reference.Category;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds of a place, or of a category there, for products for which nobody decided.
 *
 * @param category it and those below it; null for everything
 * @param reorderPoint null when nobody decided
 * @param maximum null when nobody decided
 */
record ThresholdDefault(
        Location location,
        @Nullable Category category,
        @Nullable BigDecimal reorderPoint,
        @Nullable BigDecimal maximum) {}
