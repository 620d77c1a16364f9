package dev.comptoir.ui.stock;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what a place holds: of a place of one's own, or what anybody may see of the central warehouse. */
@GraphDocument("StockLevels")
record StockLevels(@Nullable Page stockLevels, @Nullable Page centralStock) {

    @Nullable
    Page page() {
        return stockLevels == null ? centralStock : stockLevels;
    }

    record Page(int totalCount, List<Level> nodes, PageInfo pageInfo) {}

    /**
     * @param product null when the products service does not answer
     * @param soldPerDay over the last 28 days; null when it is not known, and for those who see no figures
     * @param daysOfCover how long what is available lasts; null as well when nothing is sold
     */
    record Level(
            @Nullable Product product,
            BigDecimal onHand,
            BigDecimal reserved,
            BigDecimal available,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal soldPerDay,
            @Nullable BigDecimal daysOfCover,
            @Nullable Suggestion suggestion) {

        StockState state() {
            return StockState.of(onHand, available, reorderPoint, maximum);
        }
    }

    record Product(String id, String sku, String name) {}

    record Suggestion(
            @Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
