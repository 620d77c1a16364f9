package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What scanned digits mean: a product's own barcode, or the label of a scale that says how much of it there is. */
@GraphDocument("TillScan")
record TillScan(@Nullable Scan scan) {

    /**
     * @param labelPrice what the label says it costs; null when it says no price
     * @param exact whether the quantity comes to that price
     */
    record Scan(
            TillGoods.Goods product,
            BigDecimal quantity,
            boolean exact,
            @Nullable Money labelPrice) {}
}
