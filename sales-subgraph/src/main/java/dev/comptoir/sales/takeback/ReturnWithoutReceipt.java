package dev.comptoir.sales.takeback;

import dev.comptoir.sales.receipt.LineShown.ProductSold;
import dev.comptoir.sales.receipt.ReturnReceipts.LineBack;
import dev.comptoir.sales.receipt.SaleReturn;
import dev.comptoir.sales.receipt.TaxLine;
import dev.comptoir.sales.receipt.TaxShown;
import dev.comptoir.sales.till.Person;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods that came back without a receipt, in the graph. */
record ReturnWithoutReceipt(
        UUID id,
        String receiptNumber,
        Instant returnedAt,
        Person cashier,
        List<Line> lines,
        String reason,
        Money subtotal,
        List<TaxShown> taxes,
        Money refund,
        String refundMethod) {

    record Line(
            ProductSold product,
            @Nullable String name,
            BigDecimal quantity,
            Money unitPrice,
            Money total,
            GoodsDisposition disposition) {}

    static ReturnWithoutReceipt of(SaleReturn back, List<LineBack> lines, List<TaxLine> taxes) {
        return new ReturnWithoutReceipt(
                back.id(),
                back.receiptNumber(),
                back.returnedAt(),
                new Person(back.cashierId()),
                lines.stream().map(ReturnWithoutReceipt::line).toList(),
                back.reason(),
                new Money(back.net(), back.currency()).round(),
                taxes.stream()
                        .map(tax -> TaxShown.of(tax.givenBack(), back.currency()))
                        .toList(),
                new Money(back.refunded(), back.currency()).round(),
                back.refundMethod());
    }

    private static Line line(LineBack line) {
        return new Line(
                new ProductSold(line.productId()),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.total(),
                line.lost() ? GoodsDisposition.LOSS : GoodsDisposition.STOCK);
    }
}
