package dev.comptoir.sales.revenue;

import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** The figures of a period as the graph shows them. */
record SalesFigures(Money revenue, Money refunded, int receipts, int returns, BigDecimal units, Money averageBasket) {

    static SalesFigures of(Figures figures, Currency currency) {
        Money sold = new Money(figures.sold(), currency);
        return new SalesFigures(
                new Money(figures.revenue(), currency).round(),
                new Money(figures.refunded(), currency).round(),
                figures.receipts(),
                figures.returns(),
                figures.units(),
                figures.receipts() == 0 ? Money.zero(currency) : sold.dividedBy(figures.receipts()));
    }
}
