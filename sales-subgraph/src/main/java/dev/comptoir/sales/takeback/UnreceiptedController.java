package dev.comptoir.sales.takeback;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.sales.receipt.ReceiptParts;
import dev.comptoir.sales.receipt.ReturnReceipts;
import dev.comptoir.sales.receipt.SaleReturn;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes goods back of which nobody has a receipt. */
@Controller
class UnreceiptedController {

    private static final String OPERATION = "returnWithoutReceipt";
    private static final int LONGEST_REASON = 200;

    private final GoodsWithoutReceipt goods;
    private final RecordedReturn records;
    private final ReceiptParts parts;
    private final ReturnReceipts returns;
    private final TillSessions sessions;
    private final TillPermissions permissions;
    private final AuditLog audit;
    private final OnceOnly once;

    UnreceiptedController(
            GoodsWithoutReceipt goods,
            RecordedReturn records,
            ReceiptParts parts,
            ReturnReceipts returns,
            TillSessions sessions,
            TillPermissions permissions,
            AuditLog audit,
            OnceOnly once) {
        this.goods = goods;
        this.records = records;
        this.parts = parts;
        this.returns = returns;
        this.sessions = sessions;
        this.permissions = permissions;
        this.audit = audit;
        this.once = once;
    }

    @MutationMapping
    Object returnWithoutReceipt(@Argument ReturnWithoutReceiptInput input, Caller caller, Locale locale) {
        TillSession session = sessions.byId(input.tillSessionId(), caller).orElse(null);
        return TillRefusal.answer(
                locale,
                () -> {
                    UUID id = once.outcome(input.idempotencyKey(), OPERATION, input.content())
                            .orElseGet(() -> take(input, session, caller));
                    SaleReturn back = returns.byId(id).orElseThrow();
                    return ReturnWithoutReceipt.of(back, returns.lines(List.of(id)), parts.taxes(List.of(id)));
                },
                (refusal, language) -> new NotReturnableError(refusal.text(language)));
    }

    private UUID take(ReturnWithoutReceiptInput input, @Nullable TillSession session, Caller caller) {
        String reason = TillRefusal.reason(input.reason(), LONGEST_REASON);
        if (input.refundMethod() != PaymentMethod.CASH) {
            throw TillRefusal.of(NotReturnableError::new, "return.no-receipt-tender");
        }
        GoodsBack back = goods.back(session, input.lines());
        return once.once(input.idempotencyKey(), OPERATION, input.content(), () -> {
            TillSession held = sessions.requireOpen(input.tillSessionId());
            Allowed who = permissions.require(
                    caller, TillAction.RETURN_WITHOUT_RECEIPT, held.storeId(), back.refund(), input.approval());
            UUID id = records.record(
                    new RecordedReturn.Act(held, null, reason, caller.userId()),
                    back,
                    List.of(new RecordedReturn.GivenBack(input.refundMethod(), back.refund())));
            audit.record(
                    held.storeId(),
                    who,
                    OPERATION,
                    id,
                    Map.of(),
                    Map.of("refund", back.refund(), "method", input.refundMethod(), "reason", reason));
            return id;
        });
    }

    record ReturnWithoutReceiptInput(
            UUID tillSessionId,
            List<GoodsWithoutReceipt.Wanted> lines,
            String reason,
            PaymentMethod refundMethod,
            @Nullable String approval,
            UUID idempotencyKey) {

        Object content() {
            return new ReturnWithoutReceiptInput(tillSessionId, lines, reason, refundMethod, null, new UUID(0, 0));
        }
    }
}
