package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money that is handed over, more than zero.
 *
 * @param cardPaymentId of a card at the till's terminal
 * @param giftCardCode of a gift card
 * @param detail what people may see of the card
 */
record Tender(
        PaymentMethod method,
        BigDecimal amount,
        @Nullable String cardPaymentId,
        @Nullable String giftCardCode,
        @Nullable String detail) {

    /** Money that is nothing else. */
    Tender(PaymentMethod method, BigDecimal amount) {
        this(method, amount, null, null, null);
    }

    /** As the graph takes it. */
    Map<String, Object> input() {
        var input = new HashMap<String, Object>(Map.of("method", method.name(), "amount", amount.toPlainString()));
        if (cardPaymentId != null) {
            input.put("cardPaymentId", cardPaymentId);
        }
        if (giftCardCode != null) {
            input.put("giftCardCode", giftCardCode);
        }
        return input;
    }
}
