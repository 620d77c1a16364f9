package dev.comptoir.sales.checkout;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A product as the catalogue sells it.
 *
 * @param price of one unit, before tax unless the store's prices include it
 * @param divisible whether there is half of one
 * @param stocked whether stock is kept of it
 * @param archived whether it can no longer be sold
 */
record Priced(UUID id, String name, BigDecimal price, boolean divisible, boolean stocked, boolean archived) {}
