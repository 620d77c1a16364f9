package dev.comptoir.ui.counts;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Gives a count up. */
@GraphDocument("CancelCount")
record CancelCount(@Nullable Result cancelStockCount) {

    /** @param message why it was refused; null when it was done */
    record Result(String type, @Nullable String message) {}
}
