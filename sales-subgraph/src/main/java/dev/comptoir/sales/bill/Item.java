package dev.comptoir.sales.bill;

import java.math.BigDecimal;

/**
 * Something that is being sold.
 *
 * @param unitPrice before or after tax, as the store's prices are; zero or more
 * @param quantity more than zero
 */
public record Item(BigDecimal unitPrice, BigDecimal quantity, Discount discount) {}
