package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tender of a sale.
 *
 * @param amount as handed over, in the store's currency
 * @param cardPaymentId of a card at the till's terminal: the approved payment; null of one taken elsewhere
 * @param giftCardCode of a gift card
 */
public record Payment(
        PaymentMethod method,
        BigDecimal amount,
        @Nullable UUID cardPaymentId,
        @Nullable String giftCardCode) {

    /** A tender that is money and nothing else. */
    public Payment(PaymentMethod method, BigDecimal amount) {
        this(method, amount, null, null);
    }
}
