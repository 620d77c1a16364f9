package dev.comptoir.ui.counts;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Opens a count. */
@GraphDocument("OpenCount")
record OpenCount(@Nullable Result openStockCount) {

    /** @param id of the count, or null and a message that says why there is none */
    record Result(
            String type, @Nullable String id, @Nullable String message) {}
}
