package dev.comptoir.ui.till.returns;

import org.jspecify.annotations.Nullable;

/**
 * What became of settling a refund.
 *
 * @param status how far it is now; null when nothing was done
 */
record RefundSettled(
        CardRefund.@Nullable Status status,
        @Nullable String action,
        @Nullable String message) {}
