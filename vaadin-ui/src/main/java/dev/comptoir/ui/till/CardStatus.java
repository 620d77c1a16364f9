package dev.comptoir.ui.till;

/** How a payment at a card terminal stands. */
enum CardStatus {
    PENDING,
    APPROVED,
    DECLINED,
    TIMED_OUT,
    CANCELLED,
    REVERSED
}
