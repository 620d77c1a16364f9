package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Price lists, promotions and scanned codes as the products service would answer them. */
final class StubPrices {
    private final StubGraph graph;

    StubPrices(StubGraph graph) {
        this.graph = graph;
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("scan", this::scan));
    }

    /** The label of a scale bears the number of the product as its code, and grams. */
    private @Nullable Object scan(DataFetchingEnvironment env) {
        String code = env.getArgument("code");
        if (code.length() == 13 && code.startsWith("2")) {
            return graph.up(
                    "products",
                    scanned(
                            Shops.product(Integer.parseInt(code.substring(2, 7))),
                            new BigDecimal(code.substring(7, 12)).movePointLeft(3),
                            "WEIGHT"));
        }
        return graph.up(
                "products",
                IntStream.range(0, Shops.productCount())
                        .mapToObj(Shops::product)
                        .filter(product -> ((List<?>) product.get("barcodes")).contains(code)
                                || String.valueOf(product.get("sku")).equalsIgnoreCase(code))
                        .findFirst()
                        .map(product -> scanned(product, BigDecimal.ONE, "BARCODE"))
                        .orElse(null));
    }

    private static Map<String, Object> scanned(Map<String, Object> product, BigDecimal quantity, String readAs) {
        var scanned = new HashMap<String, Object>();
        scanned.put("product", product);
        scanned.put("quantity", quantity.stripTrailingZeros());
        scanned.put("readAs", readAs);
        scanned.put("exact", true);
        return scanned;
    }
}
