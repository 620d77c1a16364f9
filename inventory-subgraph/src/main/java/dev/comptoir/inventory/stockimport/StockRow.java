package dev.comptoir.inventory.stockimport;

import dev.comptoir.inventory.level.Thresholds;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A row of the file, understood as far as this service can: the product is still a SKU.
 *
 * @param number the row's number in the file
 * @param thresholds those the row decides; a blank cell decides nothing
 */
record StockRow(long number, String sku, UUID locationId, BigDecimal onHand, Thresholds thresholds) {}
