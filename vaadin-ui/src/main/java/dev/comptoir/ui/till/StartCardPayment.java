package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Has the till's terminal take a card. */
@GraphDocument("StartCardPayment")
record StartCardPayment(@Nullable CardState startCardPayment) {}
