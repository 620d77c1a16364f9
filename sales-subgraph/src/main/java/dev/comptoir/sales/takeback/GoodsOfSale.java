package dev.comptoir.sales.takeback;

import dev.comptoir.sales.bill.Refund;
import dev.comptoir.sales.checkout.RecordedSale;
import dev.comptoir.sales.receipt.ReceiptLine;
import dev.comptoir.sales.receipt.ReceiptParts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.receipt.TaxLine;
import dev.comptoir.sales.till.TillRefusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what goods of a sale bring that come back: never more than was sold. */
@Component
class GoodsOfSale {

    private final ReceiptParts parts;

    GoodsOfSale(ReceiptParts parts) {
        this.parts = parts;
    }

    /** So many of a line of the sale. */
    record Wanted(UUID saleLineId, BigDecimal quantity, GoodsDisposition disposition) {}

    /** @throws TillRefusal when these goods cannot come back */
    GoodsBack back(Sale sale, List<Wanted> wanted) {
        if (!sale.status().equals("COMPLETED")) {
            throw refused("return.voided", sale.receiptNumber());
        }
        if (wanted.isEmpty()) {
            throw refused("return.nothing");
        }
        List<ReceiptLine> lines = parts.lines(List.of(sale.id()));
        Map<UUID, Wanted> byLine = wanted.stream()
                .collect(Collectors.toMap(Wanted::saleLineId, Function.identity(), (one, twin) -> {
                    throw refused("return.line", twin.saleLineId());
                }));
        byLine.keySet().stream()
                .filter(id -> lines.stream().noneMatch(line -> line.id().equals(id)))
                .findFirst()
                .ifPresent(stranger -> {
                    throw refused("return.line", stranger);
                });
        return worked(sale, lines, byLine);
    }

    private GoodsBack worked(Sale sale, List<ReceiptLine> lines, Map<UUID, Wanted> wanted) {
        List<Refund.Sold> sold =
                lines.stream().map(line -> sold(line, wanted.get(line.id()))).toList();
        List<TaxLine> taxes = parts.taxes(List.of(sale.id()));
        Refund refund = Refund.of(
                sale.netTotal(),
                taxes.stream().map(TaxLine::amount).toList(),
                sold,
                sale.currency().getDefaultFractionDigits());
        return new GoodsBack(
                IntStream.range(0, lines.size())
                        .filter(i -> wanted.containsKey(lines.get(i).id()))
                        .mapToObj(i -> new GoodsBack.Line(
                                recorded(
                                        lines.get(i),
                                        sold.get(i),
                                        refund.lines().get(i)),
                                wanted.get(lines.get(i).id()).disposition()))
                        .toList(),
                refund.net().negate(),
                IntStream.range(0, taxes.size())
                        .mapToObj(i -> new RecordedSale.Tax(
                                taxes.get(i).name(),
                                taxes.get(i).rate(),
                                refund.taxes().get(i).negate()))
                        .toList(),
                refund.total());
    }

    private static Refund.Sold sold(ReceiptLine line, @Nullable Wanted wanted) {
        BigDecimal now = wanted == null ? BigDecimal.ZERO : checked(line, wanted.quantity());
        return new Refund.Sold(line.quantity(), line.netTotal(), line.discount(), line.total(), line.returned(), now);
    }

    private static BigDecimal checked(ReceiptLine line, BigDecimal quantity) {
        BigDecimal left = line.quantity().subtract(line.returned());
        boolean pieces = line.quantity().stripTrailingZeros().scale() <= 0;
        if (quantity.signum() <= 0
                || quantity.compareTo(left) > 0
                || (pieces && quantity.stripTrailingZeros().scale() > 0)) {
            throw refused(
                    "return.quantity",
                    quantity.toPlainString(),
                    left.stripTrailingZeros().toPlainString());
        }
        return quantity;
    }

    private static RecordedSale.Line recorded(ReceiptLine line, Refund.Sold sold, Refund.Line back) {
        return RecordedSale.Line.back(
                line.productId(),
                line.name(),
                sold.now(),
                line.unitPrice(),
                back.net(),
                back.discount(),
                back.total(),
                line.stocked(),
                line.ordinal());
    }

    private static TillRefusal refused(String key, Object... arguments) {
        return TillRefusal.of(NotReturnableError::new, key, arguments);
    }
}
