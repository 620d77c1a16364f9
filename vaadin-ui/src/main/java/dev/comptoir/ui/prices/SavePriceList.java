package dev.comptoir.ui.prices;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** What came of saving. */
@GraphDocument("SavePriceList")
record SavePriceList(@Nullable Result savePriceList) {

    /** @param message why nothing was saved; null when it was */
    record Result(
            String type, @Nullable String id, @Nullable String message) {}
}
