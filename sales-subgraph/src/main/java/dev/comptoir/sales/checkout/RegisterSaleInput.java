package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Discount;
import dev.comptoir.sales.bill.Payment;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code registerSale} is told; nothing of it is checked yet. */
record RegisterSaleInput(
        UUID tillSessionId,
        List<LineWanted> lines,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount,
        List<Payment> payments,
        @Nullable String note,
        @Nullable UUID customerId,
        @Nullable String approval,
        UUID idempotencyKey) {

    Discount discount() {
        return Discount.of(discountPercent, discountAmount);
    }

    /** All that makes up the sale, the key aside; nor does it matter who approved it when it is sent again. */
    Object content() {
        return new RegisterSaleInput(
                tillSessionId,
                lines,
                discountPercent,
                discountAmount,
                payments,
                note,
                customerId,
                null,
                new UUID(0, 0));
    }
}
