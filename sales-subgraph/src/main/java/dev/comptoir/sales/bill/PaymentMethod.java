package dev.comptoir.sales.bill;

/** How a customer pays. */
public enum PaymentMethod {
    CASH,
    CARD,
    GIFT_CARD,
    OTHER,
    /** What returned goods set off; no customer pays with it. */
    EXCHANGE;

    /** Whether more than is owed can be given, and the difference comes back. */
    public boolean givesChange() {
        return this == CASH;
    }
}
