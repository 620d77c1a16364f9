package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.level.Thresholds;
import java.util.Locale;
import java.util.UUID;

/**
 * A row of a file of thresholds, understood as far as it tells by itself: the product is still a SKU.
 *
 * @param number the row's number in the file
 * @param thresholds those the row decides; a blank cell decides nothing
 */
record ThresholdRow(long number, String sku, UUID locationId, Thresholds thresholds) implements ShelfRow {

    /** The SKU in one case, by which it is looked for. */
    String key() {
        return sku.toUpperCase(Locale.ROOT);
    }
}
