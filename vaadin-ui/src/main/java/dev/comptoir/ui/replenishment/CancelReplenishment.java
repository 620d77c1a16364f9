package dev.comptoir.ui.replenishment;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Takes a request back. */
@GraphDocument("CancelReplenishment")
record CancelReplenishment(@Nullable Settled cancelReplenishment) {}
