package dev.comptoir.ui.till;

import java.util.List;

/** How a customer pays. */
enum PaymentMethod {
    CASH,
    CARD,
    GIFT_CARD,
    OTHER,
    /** What returned goods set off; nobody pays with it. */
    EXCHANGE;

    /** Those a customer can pay with. */
    static List<PaymentMethod> offered() {
        return List.of(CASH, CARD, GIFT_CARD, OTHER);
    }

    /** The key of its name in the bundles. */
    String key() {
        return "till.tender." + name();
    }
}
