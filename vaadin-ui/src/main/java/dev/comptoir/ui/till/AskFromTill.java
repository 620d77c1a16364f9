package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Asks for goods for the store, in the middle of a sale. */
@GraphDocument("AskFromTill")
record AskFromTill(@Nullable Outcome requestReplenishment) {

    /** @param message why not; null when it was asked for */
    record Outcome(String type, @Nullable String message) {}
}
