package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Closes a session with what was counted. */
@GraphDocument("CloseTill")
record CloseTill(@Nullable Outcome closeTill) {

    record Outcome(String type, @Nullable String message) {}
}
