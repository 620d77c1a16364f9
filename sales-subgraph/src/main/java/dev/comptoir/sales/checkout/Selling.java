package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Discount;
import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.bill.Settlement;
import dev.comptoir.sales.parking.FreedGoods;
import dev.comptoir.sales.text.PlainText;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillRefusal.TillNotOpenError;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The order in which a basket becomes a sale: {@link #quote} prices it, {@link #prepare} settles and checks it, and
 * {@link Checkout#record} records it in the caller's transaction. Only the last writes anything; what asks other services
 * comes before, so that no transaction waits for them.
 */
@Service
public class Selling {

    private static final int MOST_PAYMENTS = 10;
    private static final int LONGEST_NOTE = 500;

    private final Quotes quotes;
    private final Availability availability;
    private final FreedGoods freed;

    Selling(Quotes quotes, Availability availability, FreedGoods freed) {
        this.quotes = quotes;
        this.availability = availability;
        this.freed = freed;
    }

    /**
     * What the lines cost in this session's store.
     *
     * @param session null where there is none
     * @throws TillRefusal when the session is not open, or a product cannot be sold
     * @throws ImpossibleBill when there are no lines or too many, or a quantity or a discount is impossible
     */
    public Quote quote(@Nullable TillSession session, List<LineWanted> lines, Discount discount) {
        if (session == null || !session.isOpen()) {
            throw TillRefusal.of(TillNotOpenError::new, "till.not-open");
        }
        return quotes.of(session, lines, discount);
    }

    /**
     * Settles a quote and asks the inventory for its goods.
     *
     * @param note a word about the sale, blanks around it aside
     * @throws TillRefusal when the payments do not come to the total, or goods are short
     * @throws ImpossibleBill when there are too many payments, or the note is too long
     */
    public Prepared prepare(Quote quote, List<Payment> payments, @Nullable String note, UUID cashier) {
        refuseExchange(payments);
        return prepareWith(quote, payments, note, cashier);
    }

    /**
     * The same where goods were brought back in exchange.
     *
     * @param setOff what they are worth, as far as it pays this sale: zero or more
     */
    public Prepared prepareExchange(
            Quote quote, BigDecimal setOff, List<Payment> payments, @Nullable String note, UUID cashier) {
        refuseExchange(payments);
        var all = new ArrayList<Payment>();
        if (setOff.signum() > 0) {
            all.add(new Payment(PaymentMethod.EXCHANGE, setOff));
        }
        all.addAll(payments);
        return prepareWith(quote, all, note, cashier);
    }

    /** Nobody pays with goods other than by bringing them back. */
    private static void refuseExchange(List<Payment> payments) {
        if (payments.stream().anyMatch(payment -> payment.method() == PaymentMethod.EXCHANGE)) {
            throw new ImpossibleBill("bill.payment-exchange");
        }
    }

    private Prepared prepareWith(Quote quote, List<Payment> payments, @Nullable String note, UUID cashier) {
        if (payments.size() > MOST_PAYMENTS) {
            throw new ImpossibleBill("bill.too-many-payments", MOST_PAYMENTS);
        }
        var prepared = new Prepared(quote, settle(quote, payments), cashier, words(note), null);
        requireStock(quote);
        return prepared;
    }

    private static Settlement settle(Quote quote, List<Payment> payments) {
        var total = new Money(quote.bill().total(), quote.store().currency());
        try {
            return Settlement.of(
                    total.amount(), payments, quote.store().currency().getDefaultFractionDigits());
        } catch (ImpossibleBill refusal) {
            throw TillRefusal.of(
                    message -> new PaymentMismatchError(message, total), refusal.key(), refusal.arguments());
        }
    }

    private static @Nullable String words(@Nullable String note) {
        String words = PlainText.of(note);
        if (words.length() > LONGEST_NOTE) {
            throw new ImpossibleBill("bill.note", LONGEST_NOTE);
        }
        return words.isEmpty() ? null : words;
    }

    private void requireStock(Quote quote) {
        List<Priced> products = quote.products();
        Map<UUID, BigDecimal> wanted = IntStream.range(0, products.size())
                .filter(i -> products.get(i).stocked())
                .boxed()
                .collect(Collectors.toMap(
                        i -> products.get(i).id(),
                        i -> quote.bill().lines().get(i).item().quantity(),
                        BigDecimal::add));
        List<Shortage> shortages = shortages(quote.store().id(), wanted).stream()
                .map(one -> new Shortage(new Product(one.productId()), one.requested(), one.available()))
                .toList();
        if (!shortages.isEmpty()) {
            throw TillRefusal.of(message -> new InsufficientStockError(message, shortages), "till.short");
        }
    }

    /** What seems short may be kept for a parked sale that this very till has taken up. */
    private List<Availability.Short> shortages(UUID store, Map<UUID, BigDecimal> wanted) {
        List<Availability.Short> shortages = availability.shortages(store, wanted);
        List<UUID> products =
                shortages.stream().map(Availability.Short::productId).toList();
        return !products.isEmpty() && freed.free(store, products) ? availability.shortages(store, wanted) : shortages;
    }

    record PaymentMismatchError(String message, Money total) {}

    record InsufficientStockError(String message, List<Shortage> shortages) {}

    record Shortage(Product product, BigDecimal requested, BigDecimal available) {}

    record Product(UUID id) {}
}
