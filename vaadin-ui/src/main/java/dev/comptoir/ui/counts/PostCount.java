package dev.comptoir.ui.counts;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Makes the differences of a count movements of the ledger, and closes it. */
@GraphDocument("PostCount")
record PostCount(@Nullable Result postStockCount) {

    /** @param message why it was refused; null when it was done */
    record Result(String type, @Nullable String message) {}
}
