package dev.comptoir.sales.terminal;

import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money that goes back to cards: written down with what causes it, done at the terminal after. */
@Repository
class CardRefunds {

    private final JdbcClient database;
    private final ObjectProvider<CardWork> work;

    CardRefunds(JdbcClient database, ObjectProvider<CardWork> work) {
        this.database = database;
        this.work = work;
    }

    /** @param currency of the payment */
    record Pending(UUID id, UUID cardPaymentId, BigDecimal amount, Currency currency) {

        String reference() {
            return "refund-" + id;
        }
    }

    /** @param receipt of the return, or of the sale that is undone; null when nothing was bought */
    void want(UUID payment, @Nullable UUID receipt, BigDecimal amount) {
        database.sql("""
                        insert into card_refund (id, card_payment_id, receipt_id, amount, wanted_at)
                        values (:id, :payment, :receipt, :amount, now())""")
                .param("id", Ids.next())
                .param("payment", payment)
                .param("receipt", receipt)
                .param("amount", amount)
                .update();
        work.getObject().wakeAfterCommit();
    }

    List<Pending> pending() {
        return database.sql("""
                        select refund.id, card_payment_id, refund.amount, currency
                        from card_refund refund
                        join card_payment payment on payment.id = card_payment_id
                        join till_session session on session.id = payment.session_id
                        join register on register.id = register_id
                        join store on store.id = store_id
                        where refund.status = 'PENDING' order by refund.id limit 100""")
                .query((row, number) -> new Pending(
                        row.getObject("id", UUID.class),
                        row.getObject("card_payment_id", UUID.class),
                        row.getBigDecimal("amount"),
                        Currency.getInstance(row.getString("currency"))))
                .list();
    }

    void settle(UUID id, RefundStatus status) {
        database.sql("""
                        update card_refund set status = :status, settled_at = now()
                        where id = :id and status = 'PENDING'""").param("status", status.name()).param("id", id).update();
    }

    /** How far the refunds of a receipt are. */
    record OfReceipt(UUID receiptId, RefundStatus status) {}

    /** A receipt with several is as far as the one that is least so; receipts without any are left out. */
    List<OfReceipt> ofReceipts(Collection<UUID> receipts) {
        return database.sql("""
                        select receipt_id, case when bool_or(status = 'FAILED') then 'FAILED'
                            when bool_or(status = 'PENDING') then 'PENDING' else 'DONE' end as status
                        from card_refund where receipt_id = any (:ids::uuid[]) group by receipt_id""")
                .param("ids", receipts.stream().map(UUID::toString).toArray(String[]::new))
                .query(OfReceipt.class)
                .list();
    }
}
