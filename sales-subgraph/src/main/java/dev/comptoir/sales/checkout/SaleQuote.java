package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a basket costs, in the graph. */
record SaleQuote(
        List<QuotedLine> lines,
        Money subtotal,
        List<QuotedTax> taxes,
        Money total,
        Money saved,
        boolean discountNeedsApproval,
        boolean pricesFromMemory) {

    /** @param promotion the names of the promotions that lowered it; null when none did */
    record QuotedLine(
            QuotedProduct product,
            BigDecimal quantity,
            Money unitPrice,
            Money regularPrice,
            Money discount,
            Money total,
            @Nullable String promotion) {}

    record QuotedTax(String name, BigDecimal rate, Money amount) {}

    record QuotedProduct(UUID id) {}

    /** @param discountNeedsApproval whether the caller may not give so much alone */
    static SaleQuote of(Quote quote, boolean discountNeedsApproval) {
        Bill bill = quote.bill();
        Currency currency = quote.store().currency();
        List<QuotedLine> lines = IntStream.range(0, bill.lines().size())
                .mapToObj(i -> line(quote, i, currency))
                .toList();
        return new SaleQuote(
                lines,
                new Money(bill.subtotal(), currency),
                bill.taxes().stream()
                        .map(tax ->
                                new QuotedTax(tax.tax().name(), tax.tax().rate(), new Money(tax.amount(), currency)))
                        .toList(),
                new Money(bill.total(), currency),
                new Money(quote.saved(), currency),
                discountNeedsApproval,
                quote.pricesFromMemory());
    }

    private static QuotedLine line(Quote quote, int at, Currency currency) {
        Priced product = quote.products().get(at);
        Bill.Line line = quote.bill().lines().get(at);
        return new QuotedLine(
                new QuotedProduct(product.id()),
                line.item().quantity(),
                new Money(product.price().stripTrailingZeros(), currency),
                new Money(product.regularPrice().stripTrailingZeros(), currency),
                new Money(line.discount(), currency),
                new Money(line.total(), currency),
                quote.promotion(at));
    }
}
