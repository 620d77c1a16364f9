package dev.comptoir.ui.prices;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** What came of ending a promotion. */
@GraphDocument("EndPromotion")
record EndPromotion(@Nullable Result endPromotion) {

    /** @param message why it goes on; null when it ended */
    record Result(String type, @Nullable String message) {}
}
