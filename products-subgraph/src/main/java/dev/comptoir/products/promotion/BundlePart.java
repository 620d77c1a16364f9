package dev.comptoir.products.promotion;

import java.math.BigDecimal;
import java.util.UUID;

/** How much of a product is in one bundle. */
public record BundlePart(UUID productId, BigDecimal quantity) {}
