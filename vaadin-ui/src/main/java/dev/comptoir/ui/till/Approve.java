package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Somebody vouches for one act of the person at the page. */
@GraphDocument("Approve")
record Approve(@Nullable Outcome approve) {

    /** @param token null when nobody vouched; {@code message} says why then */
    record Outcome(
            String type, @Nullable String token, @Nullable String message) {}
}
