package dev.comptoir.sales.terminal;

import dev.comptoir.sales.terminal.TerminalAnswer.Card;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments at terminals. Each change is one statement that says from which state it may be made. */
@Repository
class CardPayments {

    private static final String SELECT = """
            select payment.id, session_id, register_id, store_id, currency, amount, payment.status, unwanted, started_at,
                kept_until, brand, last4, authorisation, position is not null as used
            from card_payment payment
            join till_session session on session.id = session_id
            join register on register.id = register_id
            join store on store.id = store_id
            """;
    private static final String UNUSED = "status = 'APPROVED' and position is null";
    private static final String OPEN = "status in ('PENDING', 'TIMED_OUT')";

    private final JdbcClient database;

    CardPayments(JdbcClient database) {
        this.database = database;
    }

    Optional<TerminalPayment> byId(UUID id) {
        return database.sql(SELECT + "where payment.id = :id")
                .param("id", id)
                .query(CardPayments::read)
                .optional();
    }

    /** @return whether it is begun: not while the till's terminal is busy with another */
    boolean begin(UUID id, UUID session, BigDecimal amount, UUID by, Duration hold) {
        return database.sql("""
                        insert into card_payment (id, session_id, amount, status, started_at, started_by, kept_until)
                        values (:id, :session, :amount, 'PENDING', now(), :by, now() + make_interval(secs => :hold))
                        on conflict (session_id) where status in ('PENDING', 'TIMED_OUT') and not unwanted do nothing""")
                        .param("id", id)
                        .param("session", session)
                        .param("amount", amount)
                        .param("by", by)
                        .param("hold", hold.toSeconds())
                        .update()
                == 1;
    }

    /** The payment that keeps the terminal of a till busy. */
    Optional<UUID> atTerminal(UUID session) {
        return database.sql("select id from card_payment where session_id = :session and not unwanted and " + OPEN)
                .param("session", session)
                .query(UUID.class)
                .optional();
    }

    /** A page may still use it: nobody gives it back meanwhile. */
    void keep(UUID id, Duration hold) {
        database.sql("""
                        update card_payment set kept_until = now() + make_interval(secs => :hold)
                        where id = :id and (%s or %s)""".formatted(UNUSED, OPEN))
                .param("id", id)
                .param("hold", hold.toSeconds())
                .update();
    }

    /** @return whether the caller may ask the terminal now: one does at a time, and not more often than so */
    boolean claim(UUID id, Duration pause) {
        return database.sql("""
                        update card_payment set asked_at = clock_timestamp()
                        where id = :id and %s
                            and (asked_at is null or asked_at < clock_timestamp() - make_interval(secs => :pause))""".formatted(OPEN))
                        .param("id", id)
                        .param("pause", pause.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    /**
     * What the terminal said, if nobody has settled it or given it up meanwhile.
     *
     * @return whether it is written down
     */
    boolean settle(TerminalPayment seen, CardStatus status, @Nullable Card card) {
        return database.sql("""
                        update card_payment set status = :status, brand = coalesce(:brand, brand),
                            last4 = coalesce(:last4, last4), authorisation = coalesce(:authorisation, authorisation)
                        where id = :id and unwanted = :unwanted and %s""".formatted(OPEN))
                        .param("status", status.name())
                        .param("brand", card == null ? null : card.brand())
                        .param("last4", card == null ? null : card.last4())
                        .param("authorisation", card == null ? null : card.authorisation())
                        .param("id", seen.id())
                        .param("unwanted", seen.unwanted())
                        .update()
                == 1;
    }

    /** Nobody wants it any more, whose outcome is not known yet. */
    boolean giveUp(UUID id) {
        return database.sql("update card_payment set unwanted = true where id = :id and not unwanted and " + OPEN)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return whether it is reversed now: not when something was bought with it */
    boolean reverse(UUID id) {
        return database.sql("update card_payment set status = 'REVERSED', unwanted = true where id = :id and " + UNUSED)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Has it pay for a sale or a gift card; @return whether it does: not when it is used, or not approved. */
    boolean use(TerminalPayment payment, @Nullable UUID sale, @Nullable UUID giftCard, int position) {
        return database.sql("""
                        update card_payment set sale_id = :sale, gift_card_id = :card, position = :position
                        where id = :id and """ + " " + UNUSED)
                        .param("sale", sale)
                        .param("card", giftCard)
                        .param("position", position)
                        .param("id", payment.id())
                        .update()
                == 1;
    }

    /** Those that a page may use no more: not asked for in time, or of a till that is closed. */
    List<TerminalPayment> abandoned() {
        return database.sql(SELECT + """
                        where (payment.status in ('PENDING', 'TIMED_OUT') or (payment.status = 'APPROVED' and position is null))
                            and not unwanted and (kept_until < now() or closed_at is not null)
                        order by kept_until limit 100""").query(CardPayments::read).list();
    }

    /** Those whose outcome is not known. */
    List<TerminalPayment> open() {
        return database.sql(SELECT + """
                        where payment.status in ('PENDING', 'TIMED_OUT') order by kept_until limit 100""").query(CardPayments::read).list();
    }

    private static TerminalPayment read(ResultSet row, int number) throws SQLException {
        String brand = row.getString("brand");
        return new TerminalPayment(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("register_id", UUID.class),
                row.getObject("store_id", UUID.class),
                Currency.getInstance(row.getString("currency")),
                row.getBigDecimal("amount"),
                CardStatus.valueOf(row.getString("status")),
                row.getBoolean("unwanted"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("kept_until", OffsetDateTime.class).toInstant(),
                brand == null ? null : new Card(brand, row.getString("last4"), row.getString("authorisation")),
                row.getBoolean("used"));
    }
}
