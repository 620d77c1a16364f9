package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of all tills, and gift cards. A card is waited for when it is taken, and settled when it is asked for:
 * {@code .51} declined, {@code .52} silent, anything else approved; {@code .50} pays for no exchange, as if it had gone
 * back meanwhile. One gift card has £5.00.
 */
final class StubCards {
    static final String GIFT_CARD = "4000123412341239";

    private final StubGraph graph;
    private final StubTill till;
    private final Map<String, Map<String, Object>> payments = new ConcurrentHashMap<>();
    private volatile boolean isUndone;

    StubCards(StubGraph graph, StubTill till) {
        this.graph = graph;
        this.till = till;
    }

    void beginAgain() {
        payments.clear();
        isUndone = false;
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("cardPayment", this::ask)
                        .dataFetcher("giftCard", env -> graph.up("sales", giftCard(env.getArgument("code")))))
                .type("Mutation", type -> type.dataFetcher("startCardPayment", env -> till.once(env, this::start))
                        .dataFetcher("cancelCardPayment", this::cancel)
                        .dataFetcher("sellGiftCard", env -> till.once(env, this::sell))
                        .dataFetcher("voidGiftCard", env -> till.once(env, this::undo)));
    }

    private Map<String, Object> start(Map<String, Object> input) {
        var payment = new HashMap<String, Object>();
        payment.put("__typename", "CardPayment");
        payment.put("id", "card-" + payments.size());
        payment.put("amount", Shops.money(new BigDecimal(String.valueOf(input.get("amount")))));
        payment.put("used", false);
        settle(payment, "PENDING", "Show the card to the terminal.");
        payments.put(String.valueOf(payment.get("id")), payment);
        return payment;
    }

    private @Nullable Object ask(DataFetchingEnvironment env) {
        var payment = payments.get(env.<String>getArgument("id"));
        if (payment != null && List.of("PENDING", "TIMED_OUT").contains(payment.get("status"))) {
            var amount = String.valueOf(((Map<?, ?>) payment.get("amount")).get("amount"));
            if (amount.endsWith(".51")) {
                settle(payment, "DECLINED", "Declined: the card was not charged.");
            } else if (amount.endsWith(".52")) {
                settle(payment, "TIMED_OUT", "Whether the card was charged is not known yet.");
            } else {
                settle(payment, "APPROVED", "Approved.");
                payment.put("cardBrand", "VISA");
                payment.put("cardLast4", "4242");
            }
        }
        return graph.up("sales", payment);
    }

    /** Why one of these cannot be used. */
    Optional<Map<String, Object>> unusable(List<Map<String, Object>> tenders) {
        return tenders.stream()
                .filter(tender -> tender.get("cardPaymentId") != null)
                .filter(tender -> String.valueOf(tender.get("amount")).endsWith(".50"))
                .findFirst()
                .map(tender -> StubTill.refusal(
                        "CardPaymentError",
                        "The money of this card payment went back.",
                        Map.of("cardPaymentId", tender.get("cardPaymentId"))));
    }

    private @Nullable Object cancel(DataFetchingEnvironment env) {
        var payment = payments.get(env.<String>getArgument("id"));
        if (payment != null) {
            var approved = "APPROVED".equals(payment.get("status"));
            settle(
                    payment,
                    approved ? "REVERSED" : "CANCELLED",
                    approved ? "The money goes back to the card." : "Cancelled: the card was not charged.");
        }
        return graph.up("sales", payment);
    }

    private static void settle(Map<String, Object> payment, String status, String message) {
        payment.put("status", status);
        payment.put("message", message);
    }

    private Map<String, Object> giftCard(String code) {
        return code.equals(GIFT_CARD)
                ? card()
                : StubTill.refusal("GiftCardError", "There is no gift card of this code.", Map.of());
    }

    private Map<String, Object> card() {
        var worth = Shops.money(isUndone ? new BigDecimal("0.00") : new BigDecimal("5.00"));
        var card = new HashMap<String, Object>();
        card.put("__typename", "GiftCard");
        card.put("id", "gift-card");
        card.put("code", "•••• •••• •••• 1239");
        card.put("amount", Shops.money(new BigDecimal("5.00")));
        card.put("balance", worth);
        card.put("issuedAt", "2026-11-21T11:58:00Z");
        card.put("store", Map.of("id", Shops.PARIS, "name", "Paris"));
        card.put("payments", List.of(Map.of("method", "CASH", "amount", Shops.money(new BigDecimal("10.00")))));
        card.put("change", Shops.money(new BigDecimal("5.00")));
        card.put("voidedAt", isUndone ? "2026-11-21T12:10:00Z" : null);
        return card;
    }

    private Map<String, Object> undo(Map<String, Object> input) {
        isUndone = true;
        return card();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> sell(Map<String, Object> input) {
        var amount = new BigDecimal(String.valueOf(input.get("amount")));
        var payments = (List<Map<String, Object>>) input.get("payments");
        var paid = payments.stream()
                .map(each -> new BigDecimal(String.valueOf(each.get("amount"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Map.of(
                "__typename",
                "GiftCard",
                "code",
                "4000 1234 1234 1239",
                "amount",
                Shops.money(amount),
                "issuedAt",
                "2026-11-21T11:58:00Z",
                "payments",
                payments.stream()
                        .map(each -> Map.of(
                                "method",
                                each.get("method"),
                                "amount",
                                Shops.money(new BigDecimal(String.valueOf(each.get("amount"))))))
                        .toList(),
                "change",
                Shops.money(paid.subtract(amount)));
    }
}
