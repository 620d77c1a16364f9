package dev.comptoir.sales.receipt;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A tax of a receipt.
 *
 * @param rate a fraction: 0.09975 is 9.975 %
 * @param amount below zero on a return
 */
public record TaxLine(UUID saleId, String name, BigDecimal rate, BigDecimal amount) {}
