package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Opens the drawer without a sale. */
@GraphDocument("OpenDrawer")
record OpenDrawer(@Nullable Outcome openDrawer) {

    /** @param action what needs an approval; null when nothing does */
    record Outcome(
            String type, @Nullable String action, @Nullable String message) {}
}
