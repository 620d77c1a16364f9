package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/**
 * Goods of a line, as promotions look at them.
 *
 * @param price of one, the same in all lines of the product
 * @param countable whether it is sold in whole pieces
 * @param promotions which concern it
 */
public record Goods(UUID product, BigDecimal price, BigDecimal quantity, boolean countable, Set<UUID> promotions) {}
