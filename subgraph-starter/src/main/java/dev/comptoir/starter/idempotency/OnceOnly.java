package dev.comptoir.starter.idempotency;

import dev.comptoir.starter.security.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts under a key of the client's: the first time the act is done and the key is noted in the same transaction; sent
 * again, the act is not done and its outcome is answered. Two that come at once wait for each other. An act that is refused
 * leaves no key, since nothing was done.
 */
public class OnceOnly {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    OnceOnly(JdbcClient database, TransactionTemplate transaction, JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /**
     * @param key made by the client for this one act
     * @param operation the name of the mutation
     * @param content all that makes up the act, the key aside; compared as JSON
     * @param act runs in the transaction that notes the key, which must be the first to touch any row; answers the id of
     *     what it made
     * @return the id of what was made, now or the first time
     * @throws KeyReused when the key stands for something else
     */
    public UUID once(UUID key, String operation, Object content, Supplier<UUID> act) {
        String caller = Caller.current().subject();
        String fingerprint = fingerprintOf(content);
        return transaction.execute(status -> {
            boolean first = database.sql("""
                    insert into idempotency_key (key, operation, caller, fingerprint)
                    values (:key, :operation, :caller, :fingerprint) on conflict do nothing
                    """)
                            .param("key", key)
                            .param("operation", operation)
                            .param("caller", caller)
                            .param("fingerprint", fingerprint)
                            .update()
                    == 1;
            return first ? done(key, act.get()) : outcomeOf(key, operation, caller, fingerprint);
        });
    }

    /**
     * What came of the act, if it was done: for acts that ask other services first, which must not be asked again.
     *
     * @throws KeyReused when the key stands for something else
     */
    public Optional<UUID> outcome(UUID key, String operation, Object content) {
        boolean used = database.sql(
                        "select exists (select from idempotency_key where key = :key and outcome is not null)")
                .param("key", key)
                .query(Boolean.class)
                .single();
        return used
                ? Optional.of(outcomeOf(key, operation, Caller.current().subject(), fingerprintOf(content)))
                : Optional.empty();
    }

    private UUID done(UUID key, UUID outcome) {
        database.sql("update idempotency_key set outcome = :outcome where key = :key")
                .param("outcome", outcome)
                .param("key", key)
                .update();
        return outcome;
    }

    private UUID outcomeOf(UUID key, String operation, String caller, String fingerprint) {
        return database.sql("""
                select outcome from idempotency_key
                 where key = :key and operation = :operation and caller = :caller and fingerprint = :fingerprint
                """)
                .param("key", key)
                .param("operation", operation)
                .param("caller", caller)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new KeyReused(key));
    }

    private String fingerprintOf(Object content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
