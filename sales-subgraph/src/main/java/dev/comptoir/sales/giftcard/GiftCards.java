package dev.comptoir.sales.giftcard;

import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.Settlement;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gift cards and their ledger: a balance changes only together with a movement, and is the sum of them. */
@Repository
class GiftCards {

    private static final String SELECT = """
            select id, code, store_id, session_id, currency, amount, balance, change, issued_at, voided_at
            from gift_card
            """;

    private final JdbcClient database;

    GiftCards(JdbcClient database) {
        this.database = database;
    }

    /** Why a balance changed. */
    enum Kind {
        ISSUED,
        PAID,
        REFUNDED,
        VOIDED
    }

    /**
     * A change of a balance.
     *
     * @param amount below zero when the card pays
     * @param receipt of the sale or the return; null when the card was issued, or its sale was undone
     * @param ofSale the sale it paid for
     * @param position among the tenders of the sale
     */
    record Movement(
            Kind kind,
            BigDecimal amount,
            @Nullable UUID receipt,
            @Nullable UUID ofSale,
            @Nullable Integer position) {}

    Optional<GiftCardAccount> byId(UUID id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(GiftCards::read)
                .optional();
    }

    Optional<GiftCardAccount> byCode(GiftCardCode code) {
        return database.sql(SELECT + "where code = :code")
                .param("code", code.digits())
                .query(GiftCards::read)
                .optional();
    }

    /** Nobody else pays with these before the transaction ends; always in the same order, so that nobody waits in a circle. */
    List<GiftCardAccount> hold(Collection<GiftCardCode> codes) {
        return database.sql(SELECT + "where code = any (:codes::char(16)[]) order by id for update")
                .param("codes", codes.stream().map(GiftCardCode::digits).toArray(String[]::new))
                .query(GiftCards::read)
                .list();
    }

    /** A new one, empty yet. */
    UUID open(TillSession session, GiftCardCode code, BigDecimal amount, Settlement paid, UUID by) {
        UUID id = Ids.next();
        database.sql("""
                        insert into gift_card
                            (id, code, store_id, session_id, currency, amount, balance, change, issued_at, issued_by)
                        values (:id, :code, :store, :session, :currency, :amount, 0, :change, now(), :by)""")
                .param("id", id)
                .param("code", code.digits())
                .param("store", session.storeId())
                .param("session", session.id())
                .param("currency", session.currency().getCurrencyCode())
                .param("amount", amount)
                .param("change", paid.change())
                .param("by", by)
                .update();
        List<Payment> payments = paid.payments();
        database.sql("""
                        insert into gift_card_payment (gift_card_id, position, method, amount)
                        select :card, position, method, amount
                        from unnest(:positions::int[], :methods::text[], :amounts::numeric[])
                            as payment (position, method, amount)""")
                .param("card", id)
                .param("positions", IntStream.range(0, payments.size()).boxed().toArray(Integer[]::new))
                .param(
                        "methods",
                        payments.stream().map(one -> one.method().name()).toArray(String[]::new))
                .param("amounts", payments.stream().map(Payment::amount).toArray(BigDecimal[]::new))
                .update();
        return id;
    }

    /** @return whether it is done: not when the card has less */
    boolean move(UUID card, Movement movement) {
        return database.sql("""
                        with changed as (
                            update gift_card set balance = balance + :amount
                            where id = :card and balance + :amount >= 0 returning id)
                        insert into gift_card_movement
                            (id, gift_card_id, kind, amount, receipt_id, of_sale, position, moved_at)
                        select :id, changed.id, :kind, :amount, :receipt, :sale, :position, now() from changed""")
                        .param("amount", movement.amount())
                        .param("card", card)
                        .param("id", Ids.next())
                        .param("kind", movement.kind().name())
                        .param("receipt", movement.receipt())
                        .param("sale", movement.ofSale())
                        .param("position", movement.position())
                        .update()
                == 1;
    }

    /** Whether anything was ever paid with it. */
    boolean isUsed(UUID card) {
        return database.sql("""
                        select exists (select from gift_card_movement where gift_card_id = :card and kind <> 'ISSUED')""").param("card", card).query(Boolean.class).single();
    }

    /** It is worth nothing any more. */
    void undo(UUID card, String reason, UUID by) {
        database.sql("update gift_card set voided_at = now(), voided_by = :by, void_reason = :reason where id = :id")
                .param("by", by)
                .param("reason", reason)
                .param("id", card)
                .update();
    }

    /** What a card may still get back of what it paid for a sale. */
    record Left(UUID giftCardId, BigDecimal amount) {}

    /** In the order of the cards, as they are locked everywhere. */
    List<Left> leftOf(UUID sale) {
        return database.sql("""
                        select gift_card_id, -sum(amount) as amount from gift_card_movement
                        where of_sale = :sale group by gift_card_id having sum(amount) < 0 order by gift_card_id""").param("sale", sale).query(Left.class).list();
    }

    private static GiftCardAccount read(ResultSet row, int number) throws SQLException {
        OffsetDateTime voidedAt = row.getObject("voided_at", OffsetDateTime.class);
        return new GiftCardAccount(
                row.getObject("id", UUID.class),
                new GiftCardCode(row.getString("code")),
                row.getObject("store_id", UUID.class),
                row.getObject("session_id", UUID.class),
                Currency.getInstance(row.getString("currency")),
                row.getBigDecimal("amount"),
                row.getBigDecimal("balance"),
                row.getBigDecimal("change"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                voidedAt == null ? null : voidedAt.toInstant());
    }
}
