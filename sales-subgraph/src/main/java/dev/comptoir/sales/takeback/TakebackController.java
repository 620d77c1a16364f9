package dev.comptoir.sales.takeback;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.ReturnReceipts;
import dev.comptoir.sales.receipt.Sale;
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
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Returns and voids in the graph. */
@Controller
class TakebackController {

    private static final int LONGEST_REASON = 200;

    private final Returns returns;
    private final Voids voids;
    private final GoodsOfSale goods;
    private final RefundTenders tenders;
    private final Receipts receipts;
    private final ReturnReceipts receiptsOfReturns;
    private final TillSessions sessions;
    private final TillPermissions permissions;
    private final AuditLog audit;
    private final OnceOnly once;

    TakebackController(
            Returns returns,
            Voids voids,
            GoodsOfSale goods,
            RefundTenders tenders,
            Receipts receipts,
            ReturnReceipts receiptsOfReturns,
            TillSessions sessions,
            TillPermissions permissions,
            AuditLog audit,
            OnceOnly once) {
        this.returns = returns;
        this.voids = voids;
        this.goods = goods;
        this.tenders = tenders;
        this.receipts = receipts;
        this.receiptsOfReturns = receiptsOfReturns;
        this.sessions = sessions;
        this.permissions = permissions;
        this.audit = audit;
        this.once = once;
    }

    @MutationMapping
    Object returnGoods(@Argument ReturnGoodsInput input, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            Sale sale = receipts.sale(input.saleId(), caller);
            String reason = TillRefusal.reason(input.reason(), LONGEST_REASON);
            UUID id = once.once(input.idempotencyKey(), "returnGoods", input.content(), () -> {
                UUID asked = input.tillSessionId() == null ? sale.sessionId() : input.tillSessionId();
                TillSession session = sessions.requireOpen(asked == null ? new UUID(0, 0) : asked);
                caller.requireStore(session.storeId());
                return returns.take(
                        new Returns.Wanted(sale.id(), input.lines(), reason, input.refundMethod()),
                        session,
                        caller,
                        input.approval());
            });
            return receiptsOfReturns.byId(id).orElseThrow();
        });
    }

    @MutationMapping
    Object voidSale(@Argument VoidSaleInput input, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            Sale sale = receipts.sale(input.saleId(), caller);
            String reason = TillRefusal.reason(input.reason(), LONGEST_REASON);
            once.once(input.idempotencyKey(), "voidSale", List.of(input.saleId(), reason), () -> {
                if (sale.sessionId() != null) {
                    // Held before the sale, as everywhere: nobody closes the session meanwhile.
                    sessions.hold(sale.sessionId());
                }
                Sale held = receipts.holdSale(sale.id()).orElseThrow();
                voids.requireUndoable(held);
                // Before the day's figures change: all tills of the store wait from there on.
                Allowed who = permissions.require(
                        caller, TillAction.VOID_SALE, sale.storeId(), sale.total(), input.approval());
                voids.undo(held, reason, caller.userId());
                audit.record(
                        sale.storeId(),
                        who,
                        "voidSale",
                        sale.id(),
                        Map.of("status", sale.status(), "total", sale.total()),
                        Map.of("status", "VOIDED", "reason", reason));
                return sale.id();
            });
            return receipts.sale(sale.id()).orElseThrow();
        });
    }

    @QueryMapping
    Object quoteReturn(@Argument QuoteReturnInput input, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            Sale sale = receipts.sale(input.saleId(), caller);
            GoodsBack back = goods.back(sale, input.lines());
            return ReturnQuote.of(sale, back, tenders.of(sale, back.refund()));
        });
    }

    record ReturnGoodsInput(
            UUID saleId,
            List<GoodsOfSale.Wanted> lines,
            String reason,
            PaymentMethod refundMethod,
            @Nullable UUID tillSessionId,
            @Nullable String approval,
            UUID idempotencyKey) {

        Object content() {
            return new ReturnGoodsInput(saleId, lines, reason, refundMethod, tillSessionId, null, new UUID(0, 0));
        }
    }

    record VoidSaleInput(
            UUID saleId, String reason, @Nullable String approval, UUID idempotencyKey) {}

    record QuoteReturnInput(UUID saleId, List<GoodsOfSale.Wanted> lines) {}
}
