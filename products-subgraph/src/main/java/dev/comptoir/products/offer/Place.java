package dev.comptoir.products.offer;

import java.util.UUID;

/** A product in a store. */
public record Place(UUID productId, UUID storeId) {}
