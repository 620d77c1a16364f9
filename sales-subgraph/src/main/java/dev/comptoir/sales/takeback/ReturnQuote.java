package dev.comptoir.sales.takeback;

import dev.comptoir.sales.receipt.ReceiptLine;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.receipt.TaxLine;
import dev.comptoir.sales.receipt.TaxShown;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What goods would bring if they came back, in the graph. */
record ReturnQuote(
        List<Line> lines, Money subtotal, List<TaxShown> taxes, Money refund, List<RefundTenders.Choice> choices) {

    record Line(UUID saleLineId, BigDecimal quantity, Money total) {}

    static ReturnQuote of(Sale sale, GoodsBack back, List<RefundTenders.Choice> choices) {
        Currency currency = sale.currency();
        return new ReturnQuote(
                back.recorded().stream()
                        .map(line -> new Line(
                                ReceiptLine.idOf(sale.id(), Objects.requireNonNull(line.ofOrdinal())),
                                line.quantity().negate(),
                                money(line.total().negate(), currency)))
                        .toList(),
                money(back.net().negate(), currency),
                back.taxes().stream()
                        .map(tax -> TaxShown.of(
                                new TaxLine(
                                        sale.id(),
                                        tax.name(),
                                        tax.rate(),
                                        tax.amount().negate()),
                                currency))
                        .toList(),
                money(back.refund(), currency),
                choices);
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount, currency).round();
    }
}
