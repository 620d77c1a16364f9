package dev.comptoir.products.pricelist;

import dev.comptoir.starter.money.Money;

/**
 * What a price list asks for a product.
 *
 * @param price of one unit, before tax
 * @param list the name of the list
 */
public record StorePrice(Money price, String list) {}
