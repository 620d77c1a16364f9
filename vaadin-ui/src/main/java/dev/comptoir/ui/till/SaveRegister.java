package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Makes a register, or renames one. */
@GraphDocument("SaveRegister")
record SaveRegister(@Nullable Outcome saveRegister) {

    record Outcome(String type, @Nullable String message) {}
}
