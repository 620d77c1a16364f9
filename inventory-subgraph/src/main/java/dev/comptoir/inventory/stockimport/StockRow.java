package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.level.Thresholds;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file, understood as far as this service can: the product is still a SKU.
 *
 * @param number the row's number in the file
 * @param thresholds those the row decides; a blank cell decides nothing
 * @param cost purchase cost of one unit; null when the row does not say
 */
record StockRow(
        long number,
        String sku,
        UUID locationId,
        BigDecimal onHand,
        Thresholds thresholds,
        @Nullable BigDecimal cost) implements ShelfRow {}
