package dev.comptoir.sales.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a store sold.
 *
 * @param day the day, or null for a whole period
 * @param sold before tax, returns not deducted
 * @param refunded what of it was taken back, before tax
 * @param receipts receipts of sales
 * @param returns receipts of returns
 * @param units sold less taken back
 */
record Figures(
        @Nullable LocalDate day, BigDecimal sold, BigDecimal refunded, int receipts, int returns, BigDecimal units) {

    static final Figures NONE = new Figures(null, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, BigDecimal.ZERO);

    BigDecimal revenue() {
        return sold.subtract(refunded);
    }
}
