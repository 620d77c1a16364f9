package dev.comptoir.sales.post;

import dev.comptoir.sales.store.Language;
import dev.comptoir.starter.ids.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The e-mails that were asked for, and how they stand. */
@Repository
class ReceiptEmails {

    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_FAILURE = 500;
    private static final String SELECT = """
            select id, sale_id, address, language, requested_at, next_try, tries, sent_at, failure from receipt_email
            """;

    private final JdbcClient database;

    ReceiptEmails(JdbcClient database) {
        this.database = database;
    }

    UUID ask(UUID receipt, Address address, Language language, UUID by) {
        UUID id = Ids.next();
        database.sql("""
                        insert into receipt_email (id, sale_id, address, language, requested_at, requested_by, next_try)
                        values (:id, :receipt, :address, :language, now(), :by, now())""")
                .param("id", id)
                .param("receipt", receipt)
                .param("address", address.text())
                .param("language", language.name())
                .param("by", by)
                .update();
        return id;
    }

    /** Nobody else asks for e-mails of this sale or return before the transaction ends. */
    void holdReceipt(UUID receipt) {
        database.sql("select id from sale where id = :id for update")
                .param("id", receipt)
                .query(UUID.class)
                .single();
    }

    int ofLastDay(UUID receipt) {
        return database.sql("""
                        select count(*) from receipt_email
                        where sale_id = :receipt and requested_at > now() - interval '1 day'""").param("receipt", receipt).query(Integer.class).single();
    }

    ReceiptEmail byId(UUID id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ReceiptEmails::read)
                .single();
    }

    /** Of sales or returns, the oldest first; one statement. */
    List<ReceiptEmail> of(Collection<UUID> receipts) {
        return database.sql(SELECT + "where sale_id = any (:ids::uuid[]) order by sale_id, id")
                .param("ids", receipts.stream().map(UUID::toString).toArray(String[]::new))
                .query(ReceiptEmails::read)
                .list();
    }

    /** The one that has waited longest of those that are to be tried now. */
    Optional<ReceiptEmail> next() {
        return database.sql(SELECT + "where next_try <= now() order by next_try, id limit 1")
                .query(ReceiptEmails::read)
                .optional();
    }

    boolean anyDue() {
        return database.sql("select exists (select from receipt_email where next_try <= now())")
                .query(Boolean.class)
                .single();
    }

    void sent(UUID id) {
        database.sql("""
                        update receipt_email set sent_at = now(), next_try = null, tries = tries + 1, failure = null
                        where id = :id""").param("id", id).update();
    }

    /** It is tried again after a pause, unless it has waited for a day. */
    void refused(ReceiptEmail email, String why, boolean forGood, Duration pause) {
        Instant again = Instant.now().plus(pause);
        boolean tryAgain = !forGood && again.isBefore(email.requestedAt().plus(PATIENCE));
        database.sql("update receipt_email set next_try = :again, tries = tries + 1, failure = :why where id = :id")
                .param("again", tryAgain ? again.atOffset(ZoneOffset.UTC) : null)
                .param("why", why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why)
                .param("id", email.id())
                .update();
    }

    /**
     * Forgets where e-mails went that were sent or given up 30 days ago: nobody needs it any more, and it is a customer's.
     *
     * @return how many
     */
    int forgetAddresses() {
        return database.sql("""
                        update receipt_email set address = '', failure = null
                        where next_try is null and address <> '' and requested_at < now() - :kept::interval""").param("kept", KEPT.plus(PATIENCE).toString()).update();
    }

    private static ReceiptEmail read(ResultSet row, int number) throws SQLException {
        return new ReceiptEmail(
                row.getObject("id", UUID.class),
                row.getObject("sale_id", UUID.class),
                row.getString("address"),
                Language.valueOf(row.getString("language")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "next_try"),
                row.getInt("tries"),
                instant(row, "sent_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
