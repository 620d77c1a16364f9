package dev.comptoir.inventory.product;

import java.util.UUID;

/**
 * What the inventory keeps of a product.
 *
 * @param stocked whether stock is kept of it
 * @param archived whether it can no longer be sold
 */
public record ProductCard(UUID id, String sku, String name, CountingUnit unit, boolean stocked, boolean archived) {}
