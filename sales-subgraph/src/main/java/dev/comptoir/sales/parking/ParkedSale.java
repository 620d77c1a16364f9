package dev.comptoir.sales.parking;

import dev.comptoir.sales.till.Register;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale that was put aside before it was paid.
 *
 * @param register at which it was parked
 * @param discountAmount in the store's currency
 * @param endedBy null while it is parked, and when it grew too old
 * @param resumedOn the register that took it up, if one did
 */
record ParkedSale(
        UUID id,
        UUID storeId,
        Register register,
        Instant parkedAt,
        UUID parkedBy,
        @Nullable String name,
        @Nullable String note,
        @Nullable UUID customerId,
        @Nullable BigDecimal discountPercent,
        @Nullable BigDecimal discountAmount,
        ParkedSaleStatus status,
        Keeping keeping,
        @Nullable UUID endedBy,
        @Nullable Register resumedOn) {}
