package dev.comptoir.ui.pin;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Sets the person's own PIN. */
@GraphDocument("SetMyPin")
record SetMyPin(@Nullable Outcome setMyPin) {

    record Outcome(String type, @Nullable String message) {}
}
