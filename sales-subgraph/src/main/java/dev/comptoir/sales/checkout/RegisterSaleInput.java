package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Discount;
import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.bill.Payment;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code registerSale} is told; nothing of it is checked yet. */
record RegisterSaleInput(
        UUID tillSessionId,
        List<Line> lines,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount,
        List<Payment> payments,
        @Nullable String note,
        UUID idempotencyKey) {

    record Line(
            UUID productId,
            BigDecimal quantity,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal discountAmount) {

        Discount discount() {
            return discountOf(discountPercent, discountAmount);
        }
    }

    Discount discount() {
        return discountOf(discountPercent, discountAmount);
    }

    /** All that makes up the sale, the key aside. */
    Object content() {
        return new RegisterSaleInput(
                tillSessionId, lines, discountPercent, discountAmount, payments, note, new UUID(0, 0));
    }

    private static Discount discountOf(@Nullable BigDecimal percent, @Nullable BigDecimal amount) {
        if (percent != null && amount != null) {
            throw new ImpossibleBill("bill.two-discounts");
        }
        if (percent != null) {
            return new Discount.Percent(percent);
        }
        return amount == null ? Discount.NONE : new Discount.Amount(amount);
    }
}
