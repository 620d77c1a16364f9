package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** How far a refund to a card is now. */
@GraphDocument("RefundNow")
record RefundNow(@Nullable CardRefund cardRefund) {}
