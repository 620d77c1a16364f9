package dev.comptoir.sales.giftcard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Gift cards in the graph; the whole code is in the answer to a card's sale, and nowhere else. */
@Controller
class GiftCardController {

    private static final int LONGEST_REASON = 200;

    private final GiftCards cards;
    private final GiftCardSales sales;
    private final GiftCardVoids voids;
    private final Guesses guesses;
    private final TillSessions sessions;
    private final Stores stores;
    private final OnceOnly once;
    private final JdbcClient database;

    GiftCardController(
            GiftCards cards,
            GiftCardSales sales,
            GiftCardVoids voids,
            Guesses guesses,
            TillSessions sessions,
            Stores stores,
            OnceOnly once,
            JdbcClient database) {
        this.cards = cards;
        this.sales = sales;
        this.voids = voids;
        this.guesses = guesses;
        this.sessions = sessions;
        this.stores = stores;
        this.once = once;
        this.database = database;
    }

    @QueryMapping
    Object giftCard(@Argument String code, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            guesses.requireFew(caller.userId());
            GiftCardCode wanted = GiftCardCode.of(code).orElseThrow(() -> GiftCardError.refusal("giftcard.malformed"));
            return GiftCard.of(
                    cards.byCode(wanted).orElseThrow(() -> {
                        guesses.wrong(caller.userId());
                        return GiftCardError.refusal("giftcard.unknown");
                    }),
                    wanted.masked());
        });
    }

    @MutationMapping
    Object sellGiftCard(@Argument SellGiftCardInput input, Caller caller, Locale locale) {
        sessions.byId(input.tillSessionId()).ifPresent(session -> caller.requireStore(session.storeId()));
        return TillRefusal.answer(locale, () -> {
            UUID id = once.once(
                    input.idempotencyKey(),
                    "sellGiftCard",
                    List.of(input.tillSessionId(), input.amount().stripTrailingZeros(), input.payments()),
                    () -> sales.sell(input.tillSessionId(), input.amount(), input.payments(), caller));
            GiftCardAccount card = cards.byId(id).orElseThrow();
            return GiftCard.of(card, card.code().inGroups());
        });
    }

    @MutationMapping
    Object voidGiftCard(@Argument VoidGiftCardInput input, Caller caller, Locale locale) {
        cards.byId(input.giftCardId()).ifPresent(card -> caller.requireStore(card.storeId()));
        return TillRefusal.answer(locale, () -> {
            String reason = TillRefusal.reason(input.reason(), LONGEST_REASON);
            UUID id = once.once(
                    input.idempotencyKey(),
                    "voidGiftCard",
                    List.of(input.giftCardId(), reason),
                    () -> voids.undo(input.giftCardId(), reason, caller, input.approval()));
            GiftCardAccount card = cards.byId(id).orElseThrow();
            return GiftCard.of(card, card.code().masked());
        });
    }

    @BatchMapping(typeName = "GiftCard", field = "store")
    Map<GiftCard, Store> storesOf(List<GiftCard> asked) {
        Map<UUID, Store> found =
                stores
                        .findByIdInOrderByName(
                                asked.stream().map(GiftCard::storeId).distinct().toList())
                        .stream()
                        .collect(toMap(Store::id, Function.identity()));
        return asked.stream().collect(toMap(card -> card, card -> found.get(card.storeId())));
    }

    @BatchMapping(typeName = "GiftCard", field = "payments")
    Map<GiftCard, List<PaymentShown>> paymentsOf(List<GiftCard> asked) {
        Map<UUID, GiftCard> byId = asked.stream().collect(toMap(GiftCard::id, Function.identity()));
        Map<UUID, List<PaymentShown>> found = database
                .sql("""
                        select paid.gift_card_id, method, paid.amount, brand, last4, authorisation
                        from gift_card_payment paid
                        left join card_payment card
                            on card.gift_card_id = paid.gift_card_id and card.position = paid.position
                        where paid.gift_card_id = any (:ids::uuid[]) order by paid.gift_card_id, paid.position""")
                .param("ids", byId.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new PaymentShown(
                        row.getObject("gift_card_id", UUID.class),
                        PaymentMethod.valueOf(row.getString("method")),
                        new Money(
                                        row.getBigDecimal("amount"),
                                        byId.get(row.getObject("gift_card_id", UUID.class))
                                                .currency())
                                .round(),
                        row.getString("brand") == null
                                ? null
                                : "%s •••• %s · %s"
                                        .formatted(
                                                row.getString("brand"),
                                                row.getString("last4"),
                                                row.getString("authorisation"))))
                .list()
                .stream()
                .collect(groupingBy(PaymentShown::cardId));
        return asked.stream().collect(toMap(card -> card, card -> found.getOrDefault(card.id(), List.of())));
    }

    record SellGiftCardInput(UUID tillSessionId, BigDecimal amount, List<Payment> payments, UUID idempotencyKey) {}

    record VoidGiftCardInput(
            UUID giftCardId, String reason, @Nullable String approval, UUID idempotencyKey) {}

    /** {@code GiftCard} of the graph. */
    record GiftCard(
            UUID id,
            String code,
            Money amount,
            Money balance,
            Currency currency,
            Instant issuedAt,
            UUID storeId,
            Money change,
            @Nullable Instant voidedAt) {

        static GiftCard of(GiftCardAccount card, String code) {
            return new GiftCard(
                    card.id(),
                    code,
                    money(card.amount(), card),
                    money(card.balance(), card),
                    card.currency(),
                    card.issuedAt(),
                    card.storeId(),
                    money(card.change(), card),
                    card.voidedAt());
        }

        private static Money money(BigDecimal amount, GiftCardAccount card) {
            return new Money(amount, card.currency()).round();
        }
    }

    record PaymentShown(
            UUID cardId,
            PaymentMethod method,
            Money amount,
            @Nullable String detail) {}
}
