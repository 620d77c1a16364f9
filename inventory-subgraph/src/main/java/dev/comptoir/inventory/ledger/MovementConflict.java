package dev.comptoir.inventory.ledger;

/** A cause comes again and moves other goods than before. Thrown, so that it undoes everything its transaction did. */
public final class MovementConflict extends RuntimeException {

    private final String cause;

    MovementConflict(String cause) {
        super("Recorded before with other content: " + cause, null, false, false);
        this.cause = cause;
    }

    /** The cause at fault, as the sender named it. */
    public String movementCause() {
        return cause;
    }
}
