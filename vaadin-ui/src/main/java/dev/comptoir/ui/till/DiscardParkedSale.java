package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Gives a parked sale up. */
@GraphDocument("DiscardParkedSale")
record DiscardParkedSale(@Nullable Outcome discardParkedSale) {

    record Outcome(String type, @Nullable String message) {}
}
