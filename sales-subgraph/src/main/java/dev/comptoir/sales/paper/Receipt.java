package dev.comptoir.sales.paper;

import dev.comptoir.sales.bill.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says, of a sale or of a return; the amounts of a return are below zero.
 *
 * @param register null in history of another system
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
     * @param regularPrice the catalogue's, where the unit price was lower
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

        /** What the customer paid less than without promotions and discounts. */
        BigDecimal saved() {
            BigDecimal off = regularPrice == null
                    ? BigDecimal.ZERO
                    : regularPrice.subtract(unitPrice).multiply(quantity);
            return off.add(discount);
        }
    }

    record Tax(String name, BigDecimal rate, @Nullable String number, BigDecimal amount) {}

    record Tender(PaymentMethod method, BigDecimal amount) {}

    BigDecimal saved() {
        return lines.stream().map(Line::saved).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
