package dev.comptoir.sales.parking;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a parked sale.
 *
 * @param discountAmount in the store's currency
 * @param kept how many the inventory keeps of it, or is to keep
 */
record ParkedLine(
        UUID parkedSaleId,
        int ordinal,
        UUID productId,
        BigDecimal quantity,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount,
        BigDecimal kept) {

    ParkedLine keeping(BigDecimal count) {
        return new ParkedLine(parkedSaleId, ordinal, productId, quantity, discountPercent, discountAmount, count);
    }
}
