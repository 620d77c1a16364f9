package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What scanned digits mean: a product's own barcode, or the label of a scale that says how much of it there is. */
@GraphDocument("TillScan")
record TillScan(@Nullable Scan scan) {

    record Scan(TillGoods.Goods product, BigDecimal quantity) {}
}
