package dev.comptoir.sales.post;

import dev.comptoir.sales.store.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that goes to a customer by e-mail.
 *
 * @param receiptId of the sale or the return
 * @param address empty 30 days after it was sent or given up
 * @param nextTry null once it was sent or given up
 * @param failure what the mail server said last
 */
record ReceiptEmail(
        UUID id,
        UUID receiptId,
        String address,
        Language language,
        Instant requestedAt,
        @Nullable Instant nextTry,
        int tries,
        @Nullable Instant sentAt,
        @Nullable String failure) {

    public EmailState state() {
        return sentAt != null ? EmailState.SENT : nextTry != null ? EmailState.WAITING : EmailState.GIVEN_UP;
    }

    enum EmailState {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
