package dev.comptoir.sales.receipt;

import dev.comptoir.sales.bill.PaymentMethod;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A tender of a receipt.
 *
 * @param amount below zero on a return
 */
public record PaymentLine(UUID saleId, PaymentMethod method, BigDecimal amount) {}
