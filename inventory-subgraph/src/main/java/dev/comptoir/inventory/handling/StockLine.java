package dev.comptoir.inventory.handling;

import java.math.BigDecimal;
import java.util.UUID;

/** So many of a product. */
record StockLine(UUID productId, BigDecimal quantity) implements Handling.Line {}
