package dev.comptoir.inventory.valuation;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;

/**
 * What the stock of a place is worth.
 *
 * @param units of all products together
 * @param atCost of the products whose cost is known
 * @param atPrice of the products whose price is in the company's currency
 * @param productsWithoutCost how many products with stock are missing in {@code atCost}
 */
record StockValuation(Location location, BigDecimal units, Money atCost, Money atPrice, int productsWithoutCost) {}
