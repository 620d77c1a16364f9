package dev.comptoir.sales.till;

import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cash that was put into drawers, or taken out, other than by sales. */
@Repository
public class CashMovements {

    private static final int MOST = 500;

    private final JdbcClient database;

    CashMovements(JdbcClient database) {
        this.database = database;
    }

    /** @param amount below zero when it was taken out */
    public record Moved(UUID id, UUID sessionId, BigDecimal amount, String reason, Instant at, UUID by) {}

    void add(UUID session, BigDecimal amount, String reason, UUID by) {
        database.sql("""
                        insert into cash_movement (id, session_id, amount, reason, moved_at, moved_by)
                        values (:id, :session, :amount, :reason, now(), :by)""")
                .param("id", Ids.next())
                .param("session", session)
                .param("amount", amount)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    /** The oldest first, at most 500 of each session; one statement. */
    public List<Moved> of(Collection<UUID> sessions) {
        return database.sql("""
                        select id, session_id, amount, reason, moved_at, moved_by
                        from (select *, row_number() over (partition by session_id order by id) as place
                              from cash_movement where session_id = any (:ids::uuid[])) numbered
                        where place <= :most order by session_id, id""")
                .param("ids", sessions.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", MOST)
                .query((row, number) -> new Moved(
                        row.getObject("id", UUID.class),
                        row.getObject("session_id", UUID.class),
                        row.getBigDecimal("amount"),
                        row.getString("reason"),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                        row.getObject("moved_by", UUID.class)))
                .list();
    }
}
