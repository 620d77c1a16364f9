package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.starter.errors.Messages;
import java.util.Locale;

/** A cause comes again and moves other goods than before. Thrown, so that it undoes everything its transaction did. */
public final class MovementConflict extends StockRefusal {

    private final String cause;

    MovementConflict(String cause) {
        super("Recorded before with other content: " + cause);
        this.cause = cause;
    }

    /** The cause at fault, as the sender named it. */
    public String movementCause() {
        return cause;
    }

    @Override
    protected Object asResult(Locale locale) {
        return new MovementConflictError(Messages.text(locale, "movement.conflict", cause));
    }

    public record MovementConflictError(String message) {}
}
