package dev.comptoir.sales.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were sold, as the receipt says.
 *
 * @param status COMPLETED or VOIDED
 * @param day of the sale in the store's time zone
 * @param netTotal before tax, after discounts
 * @param total taxes included; the same as before tax in history of another system, which tells no taxes
 * @param sessionId null in history
 * @param cashierId null in history
 * @param customerId who bought, where somebody said so
 */
public record Sale(
        UUID id,
        UUID storeId,
        Currency currency,
        String receiptNumber,
        String status,
        Instant soldAt,
        LocalDate day,
        BigDecimal netTotal,
        BigDecimal total,
        BigDecimal units,
        BigDecimal changeGiven,
        @Nullable UUID sessionId,
        @Nullable UUID cashierId,
        @Nullable String note,
        boolean pricesFromMemory,
        @Nullable String reason,
        @Nullable UUID customerId) {}
