package dev.comptoir.sales.terminal;

import dev.comptoir.sales.till.TillRefusal;

/** A refund cannot be settled so. */
record CardRefundError(String message) {

    static TillRefusal refusal(String key, Object... arguments) {
        return TillRefusal.of(CardRefundError::new, key, arguments);
    }
}
