package dev.comptoir.sales.audit;

import dev.comptoir.sales.permission.Allowed;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down who did what, where and when, in the transaction of the act: both are there, or neither. Values are what JSON
 * has: texts, numbers, truth values; of ids and enums their text.
 */
@Service
public class AuditLog {

    private final JdbcClient database;
    private final JsonMapper json;

    AuditLog(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Writes an act down that needed a permission.
     *
     * @param act the name of the mutation
     * @param subject what it was done to
     * @param before what was so before; empty when it is something new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            UUID storeId,
            Allowed who,
            String act,
            @Nullable UUID subject,
            Map<String, ?> before,
            Map<String, ?> after) {
        write(storeId, who.by(), null, who.approvedBy(), act, subject, before, after);
    }

    /**
     * Writes an act down that a person or a program did by the role alone.
     *
     * @param storeId null when it concerns the whole company
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable UUID storeId,
            Caller caller,
            String act,
            @Nullable UUID subject,
            Map<String, ?> before,
            Map<String, ?> after) {
        boolean program = caller.has(Role.SERVICE);
        write(
                storeId,
                program ? null : caller.userId(),
                program ? caller.subject() : null,
                null,
                act,
                subject,
                before,
                after);
    }

    private void write(
            @Nullable UUID storeId,
            @Nullable UUID by,
            @Nullable String program,
            @Nullable UUID approvedBy,
            String act,
            @Nullable UUID subject,
            Map<String, ?> before,
            Map<String, ?> after) {
        database.sql("""
                        insert into audit_entry (id, store_id, by_id, by_program, approved_by, act, subject, before, after)
                        values (:id, :store, :by, :program, :approved, :act, :subject, :before::jsonb, :after::jsonb)""")
                .param("id", Ids.next())
                .param("store", storeId)
                .param("by", by)
                .param("program", program)
                .param("approved", approvedBy)
                .param("act", act)
                .param("subject", subject)
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .update();
    }
}
