package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** A store has sold something, or taken something back. */
@GraphDocument("RevenueChanged")
record RevenueChanged(@Nullable Store revenueChanged) {

    record Store(String id) {}
}
