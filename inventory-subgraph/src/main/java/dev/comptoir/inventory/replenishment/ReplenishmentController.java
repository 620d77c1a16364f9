package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.refusal.ReasonRequired;
import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking and deciding in the graph. */
@Controller
class ReplenishmentController {

    private static final int MOST_APPROVALS = 100;
    private static final int LONGEST_REASON = 500;

    private final Replenishment replenishment;
    private final Requests requests;
    private final OnceOnly onceOnly;
    private final TransactionTemplate transaction;

    ReplenishmentController(
            Replenishment replenishment,
            Requests requests,
            OnceOnly onceOnly,
            PlatformTransactionManager transactions) {
        this.replenishment = replenishment;
        this.requests = requests;
        this.onceOnly = onceOnly;
        this.transaction = new TransactionTemplate(transactions);
    }

    @MutationMapping
    Object requestReplenishment(@Argument RequestReplenishmentInput input, Caller caller, Locale locale) {
        Wish wish = input.wish();
        caller.requireStore(wish.storeId());
        return answer(
                locale, input.idempotencyKey(), "requestReplenishment", wish, () -> replenishment.ask(wish, caller));
    }

    @MutationMapping
    Object approveReplenishment(@Argument ApproveReplenishmentInput input, Caller caller, Locale locale) {
        Rights.requireDecider(caller);
        return approve(input, caller, locale);
    }

    @MutationMapping
    ApproveReplenishmentsResult approveReplenishments(
            @Argument ApproveReplenishmentsInput input, Caller caller, Locale locale) {
        Rights.requireDecider(caller);
        List<ApproveReplenishmentInput> approvals = input.approvals();
        if (approvals.isEmpty() || approvals.size() > MOST_APPROVALS) {
            throw Refusal.badInput("replenishment.approvals", MOST_APPROVALS);
        }
        var seen = new HashSet<UUID>();
        for (ApproveReplenishmentInput approval : approvals) {
            if (!seen.add(approval.requestId())) {
                throw Refusal.badInput("replenishment.approved-twice", approval.requestId());
            }
        }
        return new ApproveReplenishmentsResult(approvals.stream()
                .map(approval -> approve(approval, caller, locale))
                .toList());
    }

    @MutationMapping
    Object rejectReplenishment(@Argument RejectReplenishmentInput input, Caller caller, Locale locale) {
        Rights.requireDecider(caller);
        return StockRefusal.answer(locale, () -> {
            String reason = ReasonRequired.in(input.reason(), "replenishment.reason", LONGEST_REASON);
            return answer(
                    locale,
                    input.idempotencyKey(),
                    "rejectReplenishment",
                    new Rejection(input.requestId(), reason),
                    () -> replenishment.reject(input.requestId(), reason, caller));
        });
    }

    @MutationMapping
    Object cancelReplenishment(@Argument CancelReplenishmentInput input, Caller caller, Locale locale) {
        return answer(
                locale,
                input.idempotencyKey(),
                "cancelReplenishment",
                input.requestId(),
                () -> replenishment.cancel(input.requestId(), caller));
    }

    private Object approve(ApproveReplenishmentInput input, Caller caller, Locale locale) {
        return answer(
                locale,
                input.idempotencyKey(),
                "approveReplenishment",
                new Approval(input.requestId(), input.quantity()),
                () -> replenishment.approve(input.requestId(), input.quantity(), caller));
    }

    private Object answer(Locale locale, @Nullable UUID key, String operation, Object content, Supplier<UUID> act) {
        return StockRefusal.answer(locale, () -> {
            UUID request = key == null
                    ? transaction.execute(status -> act.get())
                    : onceOnly.once(key, operation, content, act);
            return requests.byId(request).orElseThrow();
        });
    }

    record RequestReplenishmentInput(
            UUID productId,
            UUID storeId,
            BigDecimal quantity,
            @Nullable String note,
            UUID idempotencyKey) {

        Wish wish() {
            return new Wish(productId, storeId, quantity, note);
        }
    }

    record ApproveReplenishmentInput(
            UUID requestId, @Nullable BigDecimal quantity, UUID idempotencyKey) {}

    record ApproveReplenishmentsInput(List<ApproveReplenishmentInput> approvals) {}

    record RejectReplenishmentInput(
            UUID requestId, String reason, @Nullable UUID idempotencyKey) {}

    record CancelReplenishmentInput(
            UUID requestId, @Nullable UUID idempotencyKey) {}

    record ApproveReplenishmentsResult(List<Object> results) {}

    record Approval(UUID requestId, @Nullable BigDecimal quantity) {}

    record Rejection(UUID requestId, String reason) {}
}
