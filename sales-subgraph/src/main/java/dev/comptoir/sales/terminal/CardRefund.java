package dev.comptoir.sales.terminal;

import dev.comptoir.starter.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to a card, as it stands.
 *
 * @param receiptId of the return, or of the sale that was undone; null of a payment that nothing was bought with
 * @param detail the card, masked; null when the terminal has not said
 * @param storeId whose customer it is owed to
 */
record CardRefund(
        UUID id,
        RefundStatus status,
        Money amount,
        Instant wantedAt,
        @Nullable UUID receiptId,
        @Nullable String receiptNumber,
        @Nullable String detail,
        UUID storeId) {}
