package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Discount;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code quoteSale} is told; nothing of it is checked yet. */
record QuoteSaleInput(
        UUID tillSessionId,
        List<LineWanted> lines,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount) {

    Discount discount() {
        return Discount.of(discountPercent, discountAmount);
    }
}
