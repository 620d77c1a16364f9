package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.bill.Item;
import dev.comptoir.sales.bill.Settlement;
import dev.comptoir.sales.bill.Terms;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillRefusal.TillNotOpenError;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A sale at the till: prices and stock are asked for first, then everything is recorded at once. */
@Controller
class CheckoutController {

    private static final String OPERATION = "registerSale";
    private static final int MOST_LINES = 200;
    private static final int MOST_PAYMENTS = 10;
    private static final int LONGEST_NOTE = 500;
    private static final BigDecimal MOST_QUANTITY = new BigDecimal("100000");

    private final TillSessions sessions;
    private final Stores stores;
    private final Prices prices;
    private final Availability availability;
    private final Checkout checkout;
    private final Receipts receipts;
    private final OnceOnly once;

    CheckoutController(
            TillSessions sessions,
            Stores stores,
            Prices prices,
            Availability availability,
            Checkout checkout,
            Receipts receipts,
            OnceOnly once) {
        this.sessions = sessions;
        this.stores = stores;
        this.prices = prices;
        this.availability = availability;
        this.checkout = checkout;
        this.receipts = receipts;
        this.once = once;
    }

    @MutationMapping
    Object registerSale(@Argument RegisterSaleInput input, Caller caller, Locale locale) {
        TillSession session = sessions.byId(input.tillSessionId()).orElse(null);
        if (session != null) {
            caller.requireStore(session.storeId());
        }
        return TillRefusal.answer(
                locale,
                () -> {
                    UUID sale = once.outcome(input.idempotencyKey(), OPERATION, input.content())
                            .orElseGet(() -> sell(input, session, caller));
                    return receipts.sale(sale).orElseThrow();
                },
                (refusal, language) -> new InvalidSaleError(refusal.text(language)));
    }

    private UUID sell(RegisterSaleInput input, @Nullable TillSession session, Caller caller) {
        if (session == null || !session.isOpen()) {
            throw TillRefusal.of(TillNotOpenError::new, "till.not-open");
        }
        checkSize(input);
        Store store = stores.findById(session.storeId()).orElseThrow();
        List<UUID> ids =
                input.lines().stream().map(RegisterSaleInput.Line::productId).toList();
        Prices.Quote quote = prices.of(ids);
        List<Priced> products = sellable(ids, quote.products());
        Bill bill = Bill.of(terms(store), items(input.lines(), products), input.discount());
        Settlement settlement = settle(bill, input, store);
        requireStock(store, input.lines(), products);
        var basket = new Basket(
                session, store, caller.userId(), products, bill, settlement, quote.fromMemory(), note(input.note()));
        return once.once(input.idempotencyKey(), OPERATION, input.content(), () -> checkout.record(basket));
    }

    private static void checkSize(RegisterSaleInput input) {
        if (input.lines().size() > MOST_LINES || input.payments().size() > MOST_PAYMENTS) {
            throw new ImpossibleBill("bill.too-long", MOST_LINES, MOST_PAYMENTS);
        }
    }

    private static @Nullable String note(@Nullable String note) {
        String words = note == null ? "" : note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new ImpossibleBill("bill.note", LONGEST_NOTE);
        }
        return words.isEmpty() ? null : words;
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

    private static List<Item> items(List<RegisterSaleInput.Line> lines, List<Priced> products) {
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> new Item(
                        products.get(i).price(),
                        quantity(lines.get(i).quantity(), products.get(i)),
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

    private static Terms terms(Store store) {
        return new Terms(
                store.currency(),
                store.taxes().stream()
                        .map(tax -> new Terms.Tax(tax.name(), tax.rate(), tax.compound()))
                        .toList(),
                store.pricesIncludeTax());
    }

    private static Settlement settle(Bill bill, RegisterSaleInput input, Store store) {
        try {
            return Settlement.of(
                    bill.total(), input.payments(), store.currency().getDefaultFractionDigits());
        } catch (ImpossibleBill refusal) {
            var total = new Money(bill.total(), store.currency());
            throw TillRefusal.of(
                    message -> new PaymentMismatchError(message, total), refusal.key(), refusal.arguments());
        }
    }

    private void requireStock(Store store, List<RegisterSaleInput.Line> lines, List<Priced> products) {
        Map<UUID, BigDecimal> wanted = java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> products.get(i).stocked())
                .boxed()
                .collect(Collectors.toMap(
                        i -> products.get(i).id(), i -> lines.get(i).quantity(), BigDecimal::add));
        List<Shortage> shortages = availability.shortages(store.id(), wanted).stream()
                .map(one -> new Shortage(new Product(one.productId()), one.requested(), one.available()))
                .toList();
        if (!shortages.isEmpty()) {
            throw TillRefusal.of(message -> new InsufficientStockError(message, shortages), "till.short");
        }
    }

    record InvalidSaleError(String message) {}

    record PaymentMismatchError(String message, Money total) {}

    record ProductNotSellableError(String message, List<UUID> productIds) {}

    record InsufficientStockError(String message, List<Shortage> shortages) {}

    record Shortage(Product product, BigDecimal requested, BigDecimal available) {}

    record Product(UUID id) {}
}
