package dev.comptoir.ui.prices;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** What came of setting prices in a list. */
@GraphDocument("SetListPrices")
record SetListPrices(@Nullable Result setListPrices) {

    /** @param message why nothing was set; null when it was */
    record Result(
            String type,
            @Nullable Integer priceCount,
            @Nullable String message) {}
}
