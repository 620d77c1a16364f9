package dev.comptoir.sales.takeback;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.sales.permission.TillAction;
import dev.comptoir.sales.permission.TillPermissions;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes goods of a sale back, and gives their money back. */
@Service
class Returns {

    private final Receipts receipts;
    private final GoodsOfSale goods;
    private final RefundTenders tenders;
    private final RecordedReturn returns;
    private final TillPermissions permissions;
    private final AuditLog audit;

    Returns(
            Receipts receipts,
            GoodsOfSale goods,
            RefundTenders tenders,
            RecordedReturn returns,
            TillPermissions permissions,
            AuditLog audit) {
        this.receipts = receipts;
        this.goods = goods;
        this.tenders = tenders;
        this.returns = returns;
        this.permissions = permissions;
        this.audit = audit;
    }

    /**
     * Takes goods back in the caller's transaction.
     *
     * @param session open, held by the transaction
     * @return the id of the return
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID take(Wanted wanted, TillSession session, Caller caller, @Nullable String approval) {
        Sale sale = hold(wanted.saleId(), session);
        GoodsBack back = goods.back(sale, wanted.lines());
        tenders.require(sale, wanted.method(), back.refund());
        Allowed who = permissions.require(caller, TillAction.RETURN_GOODS, session.storeId(), back.refund(), approval);
        UUID id = returns.record(
                new RecordedReturn.Act(session, sale, wanted.reason(), caller.userId()),
                back,
                List.of(new RecordedReturn.GivenBack(wanted.method(), back.refund())));
        audit.record(
                session.storeId(),
                who,
                "returnGoods",
                id,
                Map.of(),
                Map.of(
                        "sale", sale.receiptNumber(),
                        "refund", back.refund(),
                        "method", wanted.method(),
                        "reason", wanted.reason()));
        return id;
    }

    /** What is to come back of which sale. */
    record Wanted(UUID saleId, List<GoodsOfSale.Wanted> lines, String reason, PaymentMethod method) {}

    /** The sale; nobody else takes goods of it back before the transaction ends. */
    Sale hold(UUID id, TillSession session) {
        Sale sale = receipts.holdSale(id).orElseThrow();
        // The money leaves the drawer of the store whose revenue it lowers, and the goods go back to its shelf.
        if (!session.storeId().equals(sale.storeId())) {
            throw TillRefusal.of(NotReturnableError::new, "return.other-store", sale.receiptNumber());
        }
        return sale;
    }
}
