package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Takes goods that are gone out of the stock. */
@GraphDocument("WriteOffStock")
record WriteOffStock(@Nullable StockAct writeOffStock) {

    /** What happened to goods that are gone. */
    enum Cause {
        BREAKAGE,
        THEFT,
        EXPIRY,
        OWN_USE,
        OTHER
    }
}
