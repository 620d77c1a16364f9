package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Has the terminal try a refund again. */
@GraphDocument("RetryCardRefund")
record RetryCardRefund(@Nullable RefundSettled retryCardRefund) {}
