package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Pays a refund in cash that the bank refused. */
@GraphDocument("PayCardRefundInCash")
record PayCardRefundInCash(@Nullable RefundSettled payCardRefundInCash) {}
