package dev.comptoir.ui.stock;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** How many products of a place are in each state. */
@GraphDocument("StockCounts")
record StockCounts(
        @Nullable Count all,
        @Nullable Count out,
        @Nullable Count low,
        @Nullable Count over) {

    @Nullable
    Count of(StateFilter state) {
        return switch (state) {
            case ALL -> all;
            case OUT -> out;
            case LOW -> low;
            case OVER -> over;
        };
    }

    record Count(int totalCount) {}
}
