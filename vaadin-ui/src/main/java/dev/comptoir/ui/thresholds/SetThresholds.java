package dev.comptoir.ui.thresholds;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Decides thresholds of products, all or none. */
@GraphDocument("SetThresholds")
record SetThresholds(@Nullable Outcome setThresholds) {
    /** The most that the graph takes at once. */
    static final int BATCH = 1_000;

    /**
     * @param message why it was refused; null when it was not
     * @param product the one at fault, where one is
     */
    record Outcome(
            String type, @Nullable String message, @Nullable Product product) {}

    record Product(String id) {}
}
