package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of one stock list of a store; the other lists are not asked for and null. */
@GraphDocument("StoreStock")
record StoreStock(@Nullable Store store) {

    record Store(
            String name,
            @Nullable Page stockOuts,
            @Nullable Page lowStock,
            @Nullable Page overstock) {

        @Nullable
        Page of(StockList list) {
            return switch (list) {
                case OUT -> stockOuts;
                case LOW -> lowStock;
                case OVER -> overstock;
            };
        }
    }

    record Page(int totalCount, List<Level> nodes, PageInfo pageInfo) {}

    record Level(
            @Nullable Product product,
            BigDecimal onHand,
            BigDecimal available,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum) {}

    record Product(String id, String sku, String name) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
