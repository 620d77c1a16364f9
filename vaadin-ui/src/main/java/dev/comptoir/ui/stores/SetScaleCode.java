package dev.comptoir.ui.stores;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Gives a product a code for the scales, or takes it away. */
@GraphDocument("SetScaleCode")
record SetScaleCode(@Nullable Outcome setScaleCode) {

    record Outcome(
            String type, @Nullable String name, @Nullable String message) {}
}
