package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.Map;

/** Money that is handed over, more than zero. */
record Tender(PaymentMethod method, BigDecimal amount) {

    /** As the graph takes it. */
    Map<String, Object> input() {
        return Map.of("method", method.name(), "amount", amount.toPlainString());
    }
}
