package dev.comptoir.sales.terminal;

/** How far a refund to a card is. */
enum RefundStatus {
    PENDING,
    DONE,
    /** The bank refused it, and the customer is still owed the money. */
    FAILED,
    /** The bank refused it, and the customer got the money in cash. */
    IN_CASH
}
