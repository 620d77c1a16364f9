package dev.comptoir.ui.goods;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves goods from one place to another. */
@GraphDocument("TransferStock")
record TransferStock(@Nullable Outcome transferStock) {

    record Outcome(
            String type,
            @Nullable List<Shortage> shortages,
            @Nullable List<String> productIds,
            @Nullable Product product,
            @Nullable String message) {

        Posted posted() {
            var available = new HashMap<String, BigDecimal>();
            if (shortages != null) {
                shortages.stream()
                        .filter(each -> each.product() != null)
                        .forEach(each -> available.put(each.product().id(), each.available()));
            }
            var atFault = Posted.atFault(productIds, product == null ? null : product.id());
            return new Posted(type, message, atFault, available);
        }
    }

    record Shortage(@Nullable Product product, BigDecimal available) {}

    record Product(String id) {}
}
