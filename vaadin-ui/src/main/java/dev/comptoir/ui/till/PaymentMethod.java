package dev.comptoir.ui.till;

/** How a customer pays. */
enum PaymentMethod {
    CASH,
    CARD,
    GIFT_CARD,
    OTHER;

    /** The key of its name in the bundles. */
    String key() {
        return "till.tender." + name();
    }
}
