package dev.comptoir.sales.receipt;

import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** A tax of a receipt in the graph. */
public record TaxShown(String name, BigDecimal rate, Money amount) {

    public static TaxShown of(TaxLine tax, Currency currency) {
        return new TaxShown(tax.name(), tax.rate().stripTrailingZeros(), new Money(tax.amount(), currency).round());
    }
}
