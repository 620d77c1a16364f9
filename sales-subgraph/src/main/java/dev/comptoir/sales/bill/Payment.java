package dev.comptoir.sales.bill;

import java.math.BigDecimal;

/**
 * A tender of a sale.
 *
 * @param amount as handed over, in the store's currency
 */
public record Payment(PaymentMethod method, BigDecimal amount) {}
