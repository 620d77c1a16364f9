package dev.comptoir.sales.terminal;

/** How far a refund to a card is. */
enum RefundStatus {
    PENDING,
    DONE,
    /** The bank refused it. */
    FAILED
}
