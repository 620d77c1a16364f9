package dev.comptoir.sales.oversight;

import dev.comptoir.sales.oversight.AuditEntry.AuditChange;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.Cursor;
import dev.comptoir.starter.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log, the newest first. */
@Repository
class AuditEntries {

    private static final String LISTING = "audit";
    private static final String WANTED = """
            from audit_entry
            where (:store::uuid is null or store_id = :store)
              and (:act::text is null or act = :act)
              and (:person::uuid is null or by_id = :person or approved_by = :person)
              and (:subject::uuid is null or subject = :subject)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    AuditEntries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What is looked for; all that is said must hold. @param person who did it or approved it */
    record Wanted(
            @Nullable UUID store,
            @Nullable String act,
            @Nullable UUID person,
            @Nullable UUID subject) {}

    Connection<AuditEntry> page(Wanted wanted, PageRequest page) {
        List<AuditEntry> rows = bind(
                        database.sql("""
                                select id, at, store_id, by_id, by_program, approved_by, act, subject, before, after
                                """ + WANTED
                                + "and (:after::uuid is null or id < :after) order by id desc limit :limit"),
                        wanted)
                .param(
                        "after",
                        page.cursor(LISTING, UUID.class)
                                .map(cursor -> cursor.part(0, UUID.class))
                                .orElse(null))
                .param("limit", page.limit())
                .query(this::read)
                .list();
        return Connection.of(rows, page, entry -> Cursor.of(LISTING, entry.id()), () -> bind(
                        database.sql("select count(*) " + WANTED), wanted)
                .query(Long.class)
                .single());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Wanted wanted) {
        return statement
                .param("store", wanted.store())
                .param("act", wanted.act())
                .param("person", wanted.person())
                .param("subject", wanted.subject());
    }

    private AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.getObject("store_id", UUID.class),
                row.getObject("by_id", UUID.class),
                row.getString("by_program"),
                row.getObject("approved_by", UUID.class),
                row.getString("act"),
                row.getObject("subject", UUID.class),
                changes(json.readTree(row.getString("before")), json.readTree(row.getString("after"))));
    }

    private static List<AuditChange> changes(JsonNode before, JsonNode after) {
        var fields = new TreeSet<String>(before.propertyNames());
        fields.addAll(after.propertyNames());
        return fields.stream()
                .map(field -> new AuditChange(field, text(before.get(field)), text(after.get(field))))
                .toList();
    }

    /** An amount as money is written, however many decimals the database keeps; anything else as it is. */
    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            return value.isString() ? value.stringValue() : value.toString();
        }
        var amount = value.decimalValue();
        var shortest = amount.stripTrailingZeros();
        return amount.scale() <= 0
                ? amount.toPlainString()
                : shortest.setScale(Math.max(2, shortest.scale())).toPlainString();
    }
}
