package dev.comptoir.ui.thresholds;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the products of a place with their thresholds, and what the pace of sales suggests. */
@GraphDocument("Thresholds")
record Thresholds(@Nullable Page stockLevels) {

    record Page(int totalCount, List<Level> nodes, PageInfo pageInfo) {}

    record Level(
            @Nullable Product product,
            BigDecimal available,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal soldPerDay,
            @Nullable Suggestion suggestion) {

        Decision present() {
            return new Decision(reorderPoint, maximum);
        }
    }

    record Product(String id, String sku, String name) {}

    record Suggestion(
            @Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
