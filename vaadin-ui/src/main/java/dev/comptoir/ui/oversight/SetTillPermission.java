package dev.comptoir.ui.oversight;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Decides what a role may do. */
@GraphDocument("SetTillPermission")
record SetTillPermission(@Nullable Outcome setTillPermission) {

    record Outcome(String type, @Nullable String message) {}
}
