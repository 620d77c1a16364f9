package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Puts cash into the drawer, or takes it out, other than by a sale. */
@GraphDocument("MoveCash")
record MoveCash(@Nullable Outcome moveCash) {

    /** @param action what needs an approval; null when nothing does */
    record Outcome(
            String type, @Nullable String action, @Nullable String message) {}
}
