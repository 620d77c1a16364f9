package dev.comptoir.sales.receipt;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A tax of a receipt.
 *
 * @param rate a fraction: 0.09975 is 9.975 %
 * @param amount below zero on a return
 */
public record TaxLine(UUID saleId, String name, BigDecimal rate, BigDecimal amount) {

    /** Of a return: what was given back of it, zero or more. */
    public TaxLine givenBack() {
        return new TaxLine(saleId, name, rate, amount.negate());
    }
}
