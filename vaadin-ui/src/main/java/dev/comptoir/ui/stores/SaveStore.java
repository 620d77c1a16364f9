package dev.comptoir.ui.stores;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Makes a store, or changes one as a whole. */
@GraphDocument("SaveStore")
record SaveStore(@Nullable Outcome saveStore) {

    record Outcome(
            String type,
            @Nullable String id,
            @Nullable String name,
            @Nullable String message) {}
}
