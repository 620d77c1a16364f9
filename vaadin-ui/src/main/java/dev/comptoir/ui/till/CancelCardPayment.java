package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Calls a card payment off. */
@GraphDocument("CancelCardPayment")
record CancelCardPayment(@Nullable CardState cancelCardPayment) {}
