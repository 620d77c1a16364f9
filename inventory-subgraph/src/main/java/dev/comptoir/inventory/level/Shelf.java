package dev.comptoir.inventory.level;

import java.util.UUID;

/** A product at a place: what a stock level is the level of. */
public record Shelf(UUID productId, UUID locationId) {}
