package dev.comptoir.sales.paper;

import dev.comptoir.sales.bill.PaymentMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says, of a sale or of a return; the amounts of a return are below zero.
 *
 * @param register null in history of another system
 * @param customer who bought, where somebody said so
 * @param ofReceipt of a return: the number of the sale's receipt
 */
record Receipt(
        UUID storeId,
        String number,
        boolean isReturn,
        boolean isVoided,
        Instant at,
        @Nullable String register,
        @Nullable UUID cashier,
        @Nullable UUID customer,
        @Nullable String ofReceipt,
        @Nullable String reason,
        @Nullable String note,
        BigDecimal net,
        BigDecimal total,
        BigDecimal change,
        List<Line> lines,
        List<Tax> taxes,
        List<Tender> tenders) {

    /**
     * @param name null in history of another system
     * @param unitPrice as it was charged, before what came off
     * @param regularPrice of one without price list, promotions and discounts; null in history and on returns
     * @param promotion the names of those that lowered it
     * @param discount what came off the line
     */
    record Line(
            @Nullable String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable BigDecimal regularPrice,
            @Nullable String promotion,
            BigDecimal discount,
            BigDecimal total) {

        /** What the customer paid less than without price list, promotions and discounts; not rounded. */
        BigDecimal saved() {
            return (regularPrice == null ? unitPrice : regularPrice)
                    .multiply(quantity)
                    .subtract(total);
        }

        boolean isReduced() {
            return regularPrice != null && regularPrice.compareTo(unitPrice) > 0;
        }
    }

    record Tax(String name, BigDecimal rate, @Nullable String number, BigDecimal amount) {}

    /** @param detail what was paid with, masked; null when nothing is known */
    record Tender(
            PaymentMethod method,
            BigDecimal amount,
            @Nullable String detail) {}

    /** Rounded line by line, as what was charged is. */
    BigDecimal saved(int decimals) {
        return lines.stream()
                .map(line -> line.saved().setScale(decimals, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
