package dev.comptoir.sales.takeback;

import dev.comptoir.sales.goods.GoodsToMove;
import dev.comptoir.sales.receipt.ReturnReceipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.sale.DaysOfRevenue;
import dev.comptoir.sales.tender.Tenders;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Undoes a whole sale while its till session is open, as if it had not been rung up; the receipt stays. */
@Service
class Voids {

    private final ReturnReceipts returns;
    private final TillSessions sessions;
    private final DaysOfRevenue days;
    private final GoodsToMove goods;
    private final Tenders tenders;
    private final JdbcClient database;

    Voids(
            ReturnReceipts returns,
            TillSessions sessions,
            DaysOfRevenue days,
            GoodsToMove goods,
            Tenders tenders,
            JdbcClient database) {
        this.returns = returns;
        this.sessions = sessions;
        this.days = days;
        this.goods = goods;
        this.tenders = tenders;
        this.database = database;
    }

    /**
     * Nothing is written yet.
     *
     * @param sale held by the caller's transaction
     * @throws TillRefusal when it cannot be undone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireUndoable(Sale sale) {
        if (!sale.status().equals("COMPLETED")) {
            throw refused("void.again", sale.receiptNumber());
        }
        if (Optional.ofNullable(sale.sessionId())
                .flatMap(sessions::byId)
                .filter(TillSession::isOpen)
                .isEmpty()) {
            throw refused("void.closed", sale.receiptNumber());
        }
        if (!returns.ofSales(List.of(sale.id())).isEmpty()) {
            throw refused("void.returned", sale.receiptNumber());
        }
        if (!returns.exchangedFor(List.of(sale.id())).isEmpty()) {
            throw refused("void.exchanged", sale.receiptNumber());
        }
    }

    /** @param sale that can be undone, held by the caller's transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    void undo(Sale sale, String reason, UUID by) {
        tenders.undo(sale);
        database.sql("""
                        update sale set status = 'VOIDED', reason = :reason, voided_at = now(), voided_by = :by
                        where id = :id""")
                .param("reason", reason)
                .param("by", by)
                .param("id", sale.id())
                .update();
        days.add(new DaysOfRevenue.Addition(
                sale.storeId(),
                sale.day(),
                sale.netTotal().negate(),
                BigDecimal.ZERO,
                -1,
                0,
                sale.units().negate()));
        goods.followUndone(sale.id());
    }

    private static TillRefusal refused(String key, Object... arguments) {
        return TillRefusal.of(NotVoidableError::new, key, arguments);
    }

    record NotVoidableError(String message) {}
}
