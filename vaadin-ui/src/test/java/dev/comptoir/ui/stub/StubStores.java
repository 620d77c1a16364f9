package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stores and the codes of their scales, which administrators change. Paris has sold something: its days stay where they
 * are. White metal lanterns are weighed, ribbons measured; 00007 is taken.
 */
final class StubStores {
    private static final int WEIGHED = 1;
    private static final int MEASURED = 28;

    private final StubGraph graph;
    private final Map<String, Map<String, Object>> stores = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> codes = new HashMap<>();

    StubStores(StubGraph graph) {
        this.graph = graph;
        beginAgain();
    }

    void beginAgain() {
        stores.clear();
        codes.clear();
        IntStream.range(0, Shops.IDS.size()).forEach(index -> stores.put(Shops.IDS.get(index), Shops.store(index)));
        codes.put(Shops.id("product", WEIGHED), Map.of("code", "00042", "kind", "WEIGHT"));
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("stores", this::all).dataFetcher("store", this::one))
                .type("Mutation", type -> type.dataFetcher(
                                "saveStore", env -> graph.up("sales", save(env.getArgument("input"))))
                        .dataFetcher("setScaleCode", env -> graph.up("products", set(env.getArgument("input")))))
                .type("Product", type -> type.dataFetcher("unit", StubStores::unit)
                        .dataFetcher("scaleCode", this::code));
    }

    private List<Map<String, Object>> all(DataFetchingEnvironment env) {
        return graph.up(
                "sales",
                stores.values().stream()
                        .filter(store -> StubGraph.persona(env).mayEnter(String.valueOf(store.get("id"))))
                        .toList());
    }

    private @Nullable Map<String, Object> one(DataFetchingEnvironment env) {
        var store = stores.get(env.<String>getArgument("id"));
        if (store != null && !StubGraph.persona(env).mayEnter(String.valueOf(store.get("id")))) {
            throw StubGraph.fault("FORBIDDEN", "This store is not one of yours.", Map.of());
        }
        return graph.up("sales", store);
    }

    private Map<String, Object> save(Map<String, Object> input) {
        var id = String.valueOf(input.get("id"));
        var known = stores.get(id);
        if (id.equals(Shops.PARIS) && !input.get("timeZone").equals(known.get("timeZone"))) {
            return refusal("InvalidStoreError", "Paris has sold goods already: its days are counted in Europe/London.");
        }
        var store = new LinkedHashMap<>(input);
        store.put("__typename", "Store");
        store.put("currency", "GBP");
        stores.put(id, store);
        return store;
    }

    private static String unit(DataFetchingEnvironment env) {
        return switch (StubGraph.productNumber(env)) {
            case WEIGHED -> "KILOGRAM";
            case MEASURED -> "METRE";
            default -> "PIECE";
        };
    }

    private @Nullable Map<String, Object> code(DataFetchingEnvironment env) {
        return codes.get(Shops.id("product", StubGraph.productNumber(env)));
    }

    private Map<String, Object> set(Map<String, Object> input) {
        var product = String.valueOf(input.get("productId"));
        if (input.get("code") == null) {
            codes.remove(product);
        } else if (input.get("code").equals("00007")) {
            return refusal("ScaleCodeTakenError", "The code 00007 is that of Stars gift tape. Choose another code.");
        } else {
            codes.put(product, Map.of("code", input.get("code"), "kind", input.get("kind")));
        }
        return Map.of("__typename", "Product", "id", product, "name", "White metal lantern");
    }

    private static Map<String, Object> refusal(String type, String message) {
        return Map.of("__typename", type, "message", message);
    }
}
