package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Money;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to a card.
 *
 * @param receiptNumber of the return or the undone sale; null when nothing was bought
 * @param detail the card, masked
 */
record CardRefund(
        String id,
        Status status,
        Money amount,
        OffsetDateTime wantedAt,
        @Nullable String receiptNumber,
        @Nullable String detail) {

    /** How far it is; see the graph's {@code RefundStatus}. */
    enum Status {
        PENDING,
        DONE,
        FAILED,
        IN_CASH
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    CardRefund as(Status now) {
        return new CardRefund(id, now, amount, wantedAt, receiptNumber, detail);
    }
}
