package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.bill.Discount;
import dev.comptoir.sales.bill.Goods;
import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.bill.Item;
import dev.comptoir.sales.bill.Promotions;
import dev.comptoir.sales.bill.Terms;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says what a basket costs in a store. Reads the store and, when they are not fresh, the prices; no more. */
@Component
class Quotes {

    private static final int MOST_LINES = 200;
    private static final BigDecimal MOST_QUANTITY = new BigDecimal("100000");

    /** No sale comes to so much; sums of it fit into every column. */
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");

    private final Stores stores;
    private final Prices prices;

    Quotes(Stores stores, Prices prices) {
        this.stores = stores;
        this.prices = prices;
    }

    /**
     * What the lines cost, in their order.
     *
     * @throws ImpossibleBill when there are no lines or too many, or a quantity or a discount is impossible
     * @throws TillRefusal when a product cannot be sold
     */
    Quote of(TillSession session, List<LineWanted> lines, Discount discount) {
        if (lines.size() > MOST_LINES) {
            throw new ImpossibleBill("bill.too-many-lines", MOST_LINES);
        }
        Store store = stores.findById(session.storeId()).orElseThrow();
        List<UUID> ids = lines.stream().map(LineWanted::productId).toList();
        Prices.Said said = prices.of(store.id(), ids);
        List<Priced> products = sellable(ids, said.products());
        Terms terms = terms(store);
        List<Promotions.Saving> savings = Promotions.best(goods(lines, products), said.promotions(), terms.decimals());
        Bill bill = Bill.of(terms, items(lines, products, savings), discount);
        if (bill.byHand().offered().compareTo(MOST_MONEY) > 0) {
            throw new ImpossibleBill("bill.too-much", MOST_MONEY);
        }
        return new Quote(
                session,
                store,
                products,
                savings.stream().map(Promotions.Saving::names).toList(),
                bill,
                said.fromMemory());
    }

    private static List<Priced> sellable(List<UUID> ids, Map<UUID, Priced> known) {
        List<UUID> missing = ids.stream()
                .distinct()
                .filter(id -> !known.containsKey(id) || known.get(id).archived())
                .toList();
        if (!missing.isEmpty()) {
            throw TillRefusal.of(
                    message -> new ProductNotSellableError(message, missing),
                    "till.not-sellable",
                    missing.stream()
                            .map(id -> known.containsKey(id) ? known.get(id).name() : id.toString())
                            .collect(Collectors.joining(", ")));
        }
        return ids.stream().map(known::get).map(Objects::requireNonNull).toList();
    }

    private static List<Goods> goods(List<LineWanted> lines, List<Priced> products) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Goods(
                        products.get(i).id(),
                        products.get(i).price(),
                        quantity(lines.get(i).quantity(), products.get(i)),
                        !products.get(i).divisible(),
                        products.get(i).promotions()))
                .toList();
    }

    private static List<Item> items(List<LineWanted> lines, List<Priced> products, List<Promotions.Saving> savings) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Item(
                        products.get(i).price(),
                        lines.get(i).quantity(),
                        savings.get(i).amount(),
                        lines.get(i).discount()))
                .toList();
    }

    private static BigDecimal quantity(BigDecimal quantity, Priced product) {
        if (quantity.signum() <= 0 || quantity.compareTo(MOST_QUANTITY) > 0) {
            throw new ImpossibleBill(
                    "bill.quantity", quantity.toPlainString(), product.name(), MOST_QUANTITY.toPlainString());
        }
        if (!product.divisible() && quantity.stripTrailingZeros().scale() > 0) {
            throw new ImpossibleBill("bill.pieces", quantity.toPlainString(), product.name());
        }
        return quantity;
    }

    static Terms terms(Store store) {
        return new Terms(
                store.currency(),
                store.taxes().stream()
                        .map(tax -> new Terms.Tax(tax.name(), tax.rate(), tax.compound()))
                        .toList(),
                store.pricesIncludeTax());
    }

    record ProductNotSellableError(String message, List<UUID> productIds) {}
}
