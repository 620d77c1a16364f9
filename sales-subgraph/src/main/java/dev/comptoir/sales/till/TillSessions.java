package dev.comptoir.sales.till;

import dev.comptoir.sales.till.TillRefusal.TillNotOpenError;
import dev.comptoir.starter.security.Caller;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of all registers. */
@Repository
public class TillSessions {

    private static final String SELECT = """
            select session.id, register_id, store_id, currency, opened_at, opened_by, opening_float, closed_at, closed_by,
                   z_number, note, blind_count
            from till_session session
            join register on register.id = register_id
            join store on store.id = store_id
            """;

    private final JdbcClient database;

    TillSessions(JdbcClient database) {
        this.database = database;
    }

    public Optional<TillSession> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /**
     * The session that somebody wants to do something in.
     *
     * @throws dev.comptoir.starter.errors.Refusal when it is in a store that is none of the caller's
     */
    public Optional<TillSession> byId(UUID id, Caller caller) {
        Optional<TillSession> session = byId(id);
        session.ifPresent(found -> caller.requireStore(found.storeId()));
        return session;
    }

    public List<TillSession> byIds(Collection<UUID> ids) {
        return list("where session.id = any (:ids::uuid[])", ids);
    }

    /** The open sessions of these registers. */
    List<TillSession> openOn(Collection<UUID> registers) {
        return list("where register_id = any (:ids::uuid[]) and closed_at is null", registers);
    }

    /**
     * The open session, which nobody closes before the transaction ends; several may sell in it at once.
     *
     * @throws TillRefusal when there is none, or it is closed
     */
    public TillSession requireOpen(UUID id) {
        return hold(id, "for share of session");
    }

    /** The same, and nobody sells in it either before the transaction ends. */
    TillSession holdOpen(UUID id) {
        return hold(id, "for update of session");
    }

    /** Nobody closes the session before the transaction ends, if it is open. */
    public void hold(UUID id) {
        database.sql("select id from till_session where id = :id for share")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private TillSession hold(UUID id, String lock) {
        return database.sql(SELECT + "where session.id = :id " + lock)
                .param("id", id)
                .query(TillSessions::read)
                .optional()
                .filter(TillSession::isOpen)
                .orElseThrow(() -> TillRefusal.of(TillNotOpenError::new, "till.not-open"));
    }

    /** @return whether it is open now: not when another session of the register is */
    boolean open(UUID id, UUID register, UUID by, BigDecimal openingFloat) {
        return database.sql("""
                        insert into till_session (id, register_id, opened_at, opened_by, opening_float)
                        values (:id, :register, now(), :by, :float)
                        on conflict (register_id) where closed_at is null do nothing""")
                        .param("id", id)
                        .param("register", register)
                        .param("by", by)
                        .param("float", openingFloat)
                        .update()
                == 1;
    }

    void close(UUID id, UUID by, int zNumber, @Nullable String note) {
        database.sql("""
                        update till_session set closed_at = now(), closed_by = :by, z_number = :z, note = :note
                        where id = :id""")
                .param("id", id)
                .param("by", by)
                .param("z", zNumber)
                .param("note", note)
                .update();
    }

    private List<TillSession> list(String where, Collection<UUID> ids) {
        return database.sql(SELECT + where)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(TillSessions::read)
                .list();
    }

    private static TillSession read(ResultSet row, int number) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new TillSession(
                row.getObject("id", UUID.class),
                row.getObject("register_id", UUID.class),
                row.getObject("store_id", UUID.class),
                Currency.getInstance(row.getString("currency")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("opened_by", UUID.class),
                row.getBigDecimal("opening_float"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getObject("closed_by", UUID.class),
                row.getObject("z_number", Integer.class),
                row.getString("note"),
                row.getBoolean("blind_count"));
    }
}
