package dev.comptoir.ui.replenishment;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Makes requests for what is at or under its reorder point. */
@GraphDocument("ProposeReplenishments")
record ProposeReplenishments(@Nullable Proposed proposeReplenishments) {

    record Proposed(int created) {}
}
