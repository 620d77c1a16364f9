package dev.comptoir.products.pricelist;

import dev.comptoir.products.product.Product;
import dev.comptoir.starter.money.Money;

/**
 * A product's price in a list.
 *
 * @param price of one unit, before tax
 * @param nameKey by what the list is sorted, before the product's id
 */
record ListPrice(Product product, Money price, String nameKey) {}
