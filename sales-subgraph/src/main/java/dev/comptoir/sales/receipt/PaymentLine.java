package dev.comptoir.sales.receipt;

import dev.comptoir.sales.bill.PaymentMethod;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tender of a receipt.
 *
 * @param amount below zero on a return
 * @param detail what was paid with, masked; null when nothing is known
 */
public record PaymentLine(
        UUID saleId,
        PaymentMethod method,
        BigDecimal amount,
        @Nullable String detail) {}
