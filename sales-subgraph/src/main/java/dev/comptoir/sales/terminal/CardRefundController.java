package dev.comptoir.sales.terminal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.receipt.SaleReturn;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Refunds to cards in the graph: those of a receipt, those the bank refused, and what is done about these. */
@Controller
class CardRefundController {

    private final CardRefunds refunds;
    private final RefusedRefunds refused;
    private final TillSessions sessions;
    private final OnceOnly once;

    CardRefundController(CardRefunds refunds, RefusedRefunds refused, TillSessions sessions, OnceOnly once) {
        this.refunds = refunds;
        this.refused = refused;
        this.sessions = sessions;
        this.once = once;
    }

    @QueryMapping
    @Nullable
    CardRefund cardRefund(@Argument UUID id, Caller caller) {
        Optional<CardRefund> refund = refunds.byId(id);
        refund.ifPresent(found -> caller.requireStore(found.storeId()));
        return refund.orElse(null);
    }

    @QueryMapping
    List<CardRefund> refusedCardRefunds(@Argument UUID storeId, Caller caller) {
        caller.requireStore(storeId);
        return refunds.refusedOf(storeId);
    }

    @MutationMapping
    Object retryCardRefund(@Argument RetryCardRefundInput input, Caller caller, Locale locale) {
        requireStore(input.refundId(), caller);
        return TillRefusal.answer(locale, () -> {
            UUID id = once.once(
                    input.idempotencyKey(),
                    "retryCardRefund",
                    List.of(input.refundId()),
                    () -> refused.tryAgain(input.refundId(), caller, input.approval()));
            return refunds.byId(id).orElseThrow();
        });
    }

    @MutationMapping
    Object payCardRefundInCash(@Argument PayCardRefundInCashInput input, Caller caller, Locale locale) {
        requireStore(input.refundId(), caller);
        sessions.byId(input.tillSessionId()).ifPresent(session -> caller.requireStore(session.storeId()));
        return TillRefusal.answer(locale, () -> {
            UUID id = once.once(
                    input.idempotencyKey(),
                    "payCardRefundInCash",
                    List.of(input.refundId(), input.tillSessionId()),
                    () -> refused.payInCash(input.refundId(), input.tillSessionId(), caller, input.approval()));
            return refunds.byId(id).orElseThrow();
        });
    }

    private void requireStore(UUID refund, Caller caller) {
        refunds.byId(refund).ifPresent(found -> caller.requireStore(found.storeId()));
    }

    @BatchMapping(typeName = "SaleReturn", field = "cardRefunds")
    Map<SaleReturn, List<CardRefund>> ofReturns(List<SaleReturn> asked) {
        return of(asked, SaleReturn::id);
    }

    @BatchMapping(typeName = "Sale", field = "cardRefunds")
    Map<Sale, List<CardRefund>> ofSales(List<Sale> asked) {
        return of(asked, Sale::id);
    }

    private <T> Map<T, List<CardRefund>> of(List<T> asked, Function<T, UUID> id) {
        Map<@Nullable UUID, List<CardRefund>> known =
                refunds.ofReceipts(asked.stream().map(id).distinct().toList()).stream()
                        .collect(groupingBy(CardRefund::receiptId));
        return asked.stream()
                .distinct()
                .collect(toMap(Function.identity(), one -> known.getOrDefault(id.apply(one), List.of())));
    }

    record RetryCardRefundInput(UUID refundId, @Nullable String approval, UUID idempotencyKey) {}

    record PayCardRefundInCashInput(
            UUID refundId, UUID tillSessionId, @Nullable String approval, UUID idempotencyKey) {}
}
