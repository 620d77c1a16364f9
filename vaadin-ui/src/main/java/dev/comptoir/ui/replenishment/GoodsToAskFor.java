package dev.comptoir.ui.replenishment;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What somebody needs to know who asks for a product. */
@GraphDocument("GoodsToAskFor")
record GoodsToAskFor(@Nullable Product product) {

    /** @param stock null when the store does not range it, or when it is not known */
    record Product(
            String name, @Nullable Level stock, @Nullable Central centralStock) {}

    record Level(
            BigDecimal onHand,
            BigDecimal available,
            @Nullable BigDecimal reorderPoint,
            @Nullable BigDecimal maximum,
            @Nullable Suggestion suggestion) {}

    record Suggestion(BigDecimal orderQuantity) {}

    record Central(BigDecimal available) {}
}
