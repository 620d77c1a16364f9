package dev.comptoir.sales.takeback;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.bill.Discount;
import dev.comptoir.sales.bill.Item;
import dev.comptoir.sales.checkout.LineWanted;
import dev.comptoir.sales.checkout.Priced;
import dev.comptoir.sales.checkout.Quote;
import dev.comptoir.sales.checkout.RecordedSale;
import dev.comptoir.sales.checkout.Selling;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out what goods are worth of which nobody has a receipt: the least that anybody may have paid for them lately. Asks
 * the catalogue, so it belongs before the transaction.
 */
@Component
class GoodsWithoutReceipt {

    private final Selling selling;
    private final LowestPrices lowest;

    GoodsWithoutReceipt(Selling selling, LowestPrices lowest) {
        this.selling = selling;
        this.lowest = lowest;
    }

    /**
     * So many of a product.
     *
     * @param unitPrice what one is worth by the manager's word, at most today's price; the lowest one when not said
     */
    record Wanted(
            UUID productId, BigDecimal quantity, @Nullable BigDecimal unitPrice, GoodsDisposition disposition) {}

    /** @throws TillRefusal when these goods cannot come back */
    GoodsBack back(@Nullable TillSession session, List<Wanted> wanted) {
        Quote today = selling.quote(
                session,
                wanted.stream()
                        .map(one -> new LineWanted(one.productId(), one.quantity(), null, null))
                        .toList(),
                Discount.NONE);
        Map<UUID, BigDecimal> sold = lowest.of(
                today.store().id(), wanted.stream().map(Wanted::productId).toList());
        int decimals = today.store().currency().getDefaultFractionDigits();
        var items = new ArrayList<Item>();
        for (int i = 0; i < wanted.size(); i++) {
            items.add(new Item(
                    worth(wanted.get(i), today, i, sold, decimals),
                    wanted.get(i).quantity(),
                    Discount.NONE));
        }
        return of(wanted, today.products(), Bill.of(today.terms(), items, Discount.NONE));
    }

    private static BigDecimal worth(Wanted wanted, Quote today, int line, Map<UUID, BigDecimal> sold, int decimals) {
        BigDecimal price =
                today.bill().lines().get(line).total().divide(wanted.quantity(), decimals, RoundingMode.DOWN);
        BigDecimal asked = wanted.unitPrice();
        if (asked == null) {
            return sold.getOrDefault(wanted.productId(), price)
                    .setScale(decimals, RoundingMode.DOWN)
                    .min(price);
        }
        if (asked.signum() < 0
                || asked.compareTo(price) > 0
                || asked.stripTrailingZeros().scale() > decimals) {
            throw TillRefusal.of(
                    NotReturnableError::new,
                    "return.price",
                    today.products().get(line).name(),
                    asked.toPlainString(),
                    price.toPlainString());
        }
        return asked;
    }

    private static GoodsBack of(List<Wanted> wanted, List<Priced> products, Bill bill) {
        return new GoodsBack(
                IntStream.range(0, wanted.size())
                        .mapToObj(i -> new GoodsBack.Line(
                                recorded(products.get(i), bill.lines().get(i)),
                                wanted.get(i).disposition()))
                        .toList(),
                bill.subtotal().negate(),
                bill.taxes().stream()
                        .map(tax -> new RecordedSale.Tax(
                                tax.tax().name(), tax.tax().rate(), tax.amount().negate()))
                        .toList(),
                bill.total());
    }

    private static RecordedSale.Line recorded(Priced product, Bill.Line line) {
        return RecordedSale.Line.back(
                product.id(),
                product.name(),
                line.item().quantity(),
                line.item().unitPrice(),
                line.net(),
                line.discount(),
                line.total(),
                product.stocked(),
                null);
    }
}
