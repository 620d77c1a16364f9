package dev.comptoir.sales.till;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time between opening and closing a register.
 *
 * @param storeId where the register stands
 * @param currency of the store
 * @param openingFloat what was in the drawer, in the store's currency
 * @param blindCount whether the store's cashiers count without knowing what is expected
 * @param zNumber the register's gapless number of the closing report
 */
public record TillSession(
        UUID id,
        UUID registerId,
        UUID storeId,
        Currency currency,
        Instant openedAt,
        UUID openedBy,
        BigDecimal openingFloat,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        @Nullable Integer zNumber,
        @Nullable String note,
        boolean blindCount) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
