package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Discount;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line that is to be sold, as the client says; nothing of it is checked yet. */
public record LineWanted(
        UUID productId,
        BigDecimal quantity,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount) {

    Discount discount() {
        return Discount.of(discountPercent, discountAmount);
    }
}
