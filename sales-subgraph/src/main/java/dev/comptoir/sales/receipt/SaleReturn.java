package dev.comptoir.sales.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came back.
 *
 * @param ofSale whose goods they are; null without a receipt
 * @param net before tax, zero or more
 * @param refunded taxes included, zero or more
 * @param refundMethod by which tender; EXCHANGE when all of it was set off against other goods
 * @param exchangedFor the sale it was set off against
 */
public record SaleReturn(
        UUID id,
        UUID storeId,
        @Nullable UUID ofSale,
        Currency currency,
        String receiptNumber,
        Instant returnedAt,
        UUID cashierId,
        String reason,
        BigDecimal net,
        BigDecimal refunded,
        String refundMethod,
        @Nullable UUID exchangedFor) {}
