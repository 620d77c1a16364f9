package dev.comptoir.inventory.counting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param categoryId only this category and those below it; null for everything */
record OpenStockCountInput(UUID locationId, @Nullable UUID categoryId, String name, UUID idempotencyKey) {}
