package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of products that match some words. */
@GraphDocument("ProductSearch")
record ProductSearch(@Nullable Found products) {

    record Found(int totalCount, List<Hit> nodes, PageInfo pageInfo) {}

    /** @param stock at the store that was asked about; null when it does not range the product, or is not known */
    record Hit(
            String id,
            String sku,
            String name,
            Money price,
            @Nullable Category category,
            boolean stocked,
            @Nullable Stock stock) {}

    record Category(List<String> path) {}

    record Stock(
            BigDecimal onHand,
            BigDecimal available,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
