package dev.comptoir.ui.counts;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters what was counted. */
@GraphDocument("EnterCount")
record EnterCount(@Nullable Result enterStockCount) {

    /** Either all but the message, or the message only. */
    record Result(
            String type,
            @Nullable Integer countedProducts,
            @Nullable Integer totalProducts,
            @Nullable Integer differences,
            @Nullable Lines lines,
            @Nullable String message) {

        /** How many of a product are counted now; null when that did not come. */
        @Nullable
        BigDecimal countedOf(String productId) {
            return lines == null
                    ? null
                    : lines.nodes().stream()
                            .filter(line -> line.product() != null
                                    && line.product().id().equals(productId))
                            .findFirst()
                            .map(Line::counted)
                            .orElse(null);
        }
    }

    record Lines(List<Line> nodes) {}

    record Line(@Nullable Product product, @Nullable BigDecimal counted) {}

    record Product(String id) {}
}
