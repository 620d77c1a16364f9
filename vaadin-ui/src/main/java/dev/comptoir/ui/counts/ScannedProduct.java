package dev.comptoir.ui.counts;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was scanned, or typed: by its barcode, else by its SKU. */
@GraphDocument("ScannedProduct")
record ScannedProduct(
        @Nullable Product productByBarcode, @Nullable Found products) {

    record Found(List<Product> nodes) {}

    record Product(String id, String sku, String name) {}

    Optional<Product> with(String code) {
        return Optional.ofNullable(productByBarcode)
                .or(() -> products == null
                        ? Optional.empty()
                        : products.nodes().stream()
                                .filter(product -> product.sku().equalsIgnoreCase(code))
                                .findFirst());
    }
}
