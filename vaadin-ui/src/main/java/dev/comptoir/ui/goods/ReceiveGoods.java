package dev.comptoir.ui.goods;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes goods in from a supplier. */
@GraphDocument("ReceiveGoods")
record ReceiveGoods(@Nullable Outcome receiveGoods) {

    record Outcome(
            String type,
            @Nullable List<String> productIds,
            @Nullable Product product,
            @Nullable String message) {

        Posted posted() {
            var atFault = Posted.atFault(productIds, product == null ? null : product.id());
            return new Posted(type, message, atFault, Map.of());
        }
    }

    record Product(String id) {}
}
