package dev.comptoir.sales.terminal;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money that goes back to cards: written down with what causes it, done at the terminal after. */
@Repository
class CardRefunds {

    private static final int MOST = 100;
    private static final String FROM = """
            from card_refund refund
            join card_payment payment on payment.id = card_payment_id
            join till_session session on session.id = payment.session_id
            join register on register.id = register_id
            join store on store.id = register.store_id
            """;
    private static final String SELECT = """
            select refund.id, refund.status, refund.amount, currency, wanted_at, refund.receipt_id, receipt_number,
                   brand, last4, register.store_id
            """ + FROM + "left join sale receipt on receipt.id = refund.receipt_id ";

    private final JdbcClient database;
    private final ObjectProvider<CardWork> work;

    CardRefunds(JdbcClient database, ObjectProvider<CardWork> work) {
        this.database = database;
        this.work = work;
    }

    /**
     * One that the terminal has to do.
     *
     * @param attempt the how-manieth it is
     * @param currency of the payment
     */
    record Pending(UUID id, int attempt, UUID cardPaymentId, BigDecimal amount, Currency currency) {

        /** Another one for each attempt: the terminal does a thing once per reference. */
        String reference() {
            return "refund-" + id + (attempt == 1 ? "" : PaymentTerminal.AGAIN + attempt);
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
        return database.sql("select refund.id, attempt, card_payment_id, refund.amount, currency " + FROM
                        + "where refund.status = 'PENDING' order by refund.id limit 100")
                .query((row, number) -> new Pending(
                        row.getObject("id", UUID.class),
                        row.getInt("attempt"),
                        row.getObject("card_payment_id", UUID.class),
                        row.getBigDecimal("amount"),
                        Currency.getInstance(row.getString("currency"))))
                .list();
    }

    /** What the terminal said of an attempt. */
    void settle(Pending refund, RefundStatus status) {
        database.sql("""
                        update card_refund set status = :status, settled_at = now()
                        where id = :id and attempt = :attempt and status = 'PENDING'""")
                .param("status", status.name())
                .param("id", refund.id())
                .param("attempt", refund.attempt())
                .update();
    }

    /** Nobody else settles it before the transaction ends. */
    void hold(UUID id) {
        database.sql("select id from card_refund where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** @param id of one that is held, and that the bank refused */
    void tryAgain(UUID id) {
        database.sql("""
                        update card_refund set status = 'PENDING', attempt = attempt + 1, settled_at = null
                        where id = :id""").param("id", id).update();
        work.getObject().wakeAfterCommit();
    }

    /** @param id of one that is held, and that the bank refused */
    void paidInCash(UUID id, UUID session) {
        database.sql("""
                        update card_refund set status = 'IN_CASH', paid_session_id = :session, settled_at = now()
                        where id = :id""").param("session", session).param("id", id).update();
    }

    Optional<CardRefund> byId(UUID id) {
        return database.sql(SELECT + "where refund.id = :id")
                .param("id", id)
                .query(CardRefunds::read)
                .optional();
    }

    /** Those of receipts, the oldest first; one statement. */
    List<CardRefund> ofReceipts(Collection<UUID> receipts) {
        return database.sql(SELECT + "where refund.receipt_id = any (:ids::uuid[]) order by refund.id")
                .param("ids", receipts.stream().map(UUID::toString).toArray(String[]::new))
                .query(CardRefunds::read)
                .list();
    }

    /** What the bank refused at the tills of a store, the oldest first, at most a hundred. */
    List<CardRefund> refusedOf(UUID store) {
        return database.sql(SELECT + """
                        where refund.status = 'FAILED' and register.store_id = :store
                        order by refund.id limit :most""")
                .param("store", store)
                .param("most", MOST)
                .query(CardRefunds::read)
                .list();
    }

    private static CardRefund read(ResultSet row, int number) throws SQLException {
        String brand = row.getString("brand");
        return new CardRefund(
                row.getObject("id", UUID.class),
                RefundStatus.valueOf(row.getString("status")),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))).round(),
                row.getObject("wanted_at", OffsetDateTime.class).toInstant(),
                row.getObject("receipt_id", UUID.class),
                row.getString("receipt_number"),
                brand == null ? null : brand + " •••• " + row.getString("last4"),
                row.getObject("store_id", UUID.class));
    }
}
