package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment at the terminal as it stands, or why there is none.
 *
 * @param message what it means, and what to do
 * @param cardPaymentId of a refusal: the payment that keeps the terminal busy
 */
record CardState(
        String type,
        @Nullable String id,
        @Nullable CardStatus status,
        @Nullable Money amount,
        @Nullable String cardBrand,
        @Nullable String cardLast4,
        @Nullable Boolean used,
        @Nullable String cardPaymentId,
        @Nullable String message) {

    boolean isPayment() {
        return type.equals("CardPayment");
    }

    boolean isUsed() {
        return Boolean.TRUE.equals(used);
    }

    /** The card as it may be shown. */
    String card() {
        return cardBrand == null ? "" : cardBrand + " •••• " + cardLast4;
    }
}
