package dev.comptoir.sales.terminal;

import org.jspecify.annotations.Nullable;

/** How a payment at a terminal stands. */
enum CardStatus {
    PENDING,
    APPROVED,
    DECLINED,
    /** The terminal has been silent for too long; whether the card was charged is not known. */
    TIMED_OUT,
    CANCELLED,
    /** Approved, and wanted no more: a refund of all of it stands beside it. */
    REVERSED;

    /** Whether the terminal has the last word still to say. */
    boolean isOpen() {
        return this == PENDING || this == TIMED_OUT;
    }

    /**
     * What comes of a payment whose outcome was not known.
     *
     * @param answer null when there was none
     * @param unwanted whether nobody wants it any more
     * @param tooLong whether the terminal has had all the time it may have
     */
    static CardStatus after(TerminalAnswer.@Nullable Outcome answer, boolean unwanted, boolean tooLong) {
        // Silence is never a no: the card may have been charged.
        if (answer == null) {
            return tooLong ? TIMED_OUT : PENDING;
        }
        return switch (answer) {
            case IN_PROGRESS -> PENDING;
            case NOT_KNOWN -> PENDING;
            case APPROVED -> unwanted ? REVERSED : APPROVED;
            case DECLINED -> unwanted ? CANCELLED : DECLINED;
            case CANCELLED -> CANCELLED;
        };
    }
}
