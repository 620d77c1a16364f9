package dev.comptoir.starter.idempotency;

import dev.comptoir.starter.errors.Messages;
import java.util.Locale;
import java.util.UUID;

/** A key comes again with another content, for another operation or from another caller. Thrown, so that nothing is done. */
public final class KeyReused extends RuntimeException {

    KeyReused(UUID key) {
        super("The idempotency key %s was used before for something else".formatted(key), null, false, false);
    }

    /** The same as a member of a result union. */
    public IdempotencyConflictError asResult(Locale locale) {
        return new IdempotencyConflictError(Messages.text(locale, "idempotency.conflict"));
    }

    /** By the name of the graph. */
    public record IdempotencyConflictError(String message) {}
}
