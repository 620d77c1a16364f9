package dev.comptoir.ui.replenishment;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Turns a request down. */
@GraphDocument("RejectReplenishment")
record RejectReplenishment(@Nullable Settled rejectReplenishment) {}
