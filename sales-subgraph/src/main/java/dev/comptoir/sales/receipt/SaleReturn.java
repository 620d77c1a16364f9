package dev.comptoir.sales.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * Goods of a sale that came back.
 *
 * @param refunded taxes included, above zero
 * @param refundMethod by which tender
 */
public record SaleReturn(
        UUID id,
        UUID ofSale,
        Currency currency,
        String receiptNumber,
        Instant returnedAt,
        UUID cashierId,
        String reason,
        BigDecimal refunded,
        String refundMethod) {}
