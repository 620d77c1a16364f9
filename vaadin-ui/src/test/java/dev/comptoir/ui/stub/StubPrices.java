package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Price lists, promotions and scanned codes as the products service would answer them. */
final class StubPrices {
    private final StubGraph graph;

    private final List<Map<String, Object>> promotions = new ArrayList<>();
    private final List<Map<String, Object>> lists = new ArrayList<>();

    StubPrices(StubGraph graph) {
        this.graph = graph;
        beginAgain();
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("scan", this::scan)
                        .dataFetcher("promotions", env -> of(env, promotions))
                        .dataFetcher("priceLists", env -> of(env, lists))
                        .dataFetcher("priceList", this::list))
                .type("Product", type -> type.dataFetcher("priceAt", this::priceAt)
                        .dataFetcher("priceListAt", env -> isInList(env) ? "Station shop" : null)
                        .dataFetcher("promotionsAt", this::promotionsAt))
                .type(
                        "PriceList",
                        type -> type.dataFetcher(
                                "prices",
                                env -> StubGraph.page(
                                        env,
                                        cast(env.<Map<String, Object>>getSource()
                                                .get("listed")))))
                .type("Mutation", type -> type.dataFetcher("savePromotion", this::savePromotion)
                        .dataFetcher("endPromotion", this::endPromotion)
                        .dataFetcher("savePriceList", this::saveList)
                        .dataFetcher("setListPrices", this::setPrices));
    }

    void beginAgain() {
        promotions.clear();
        lists.clear();
        promotions.add(
                promotion("winter", "Winter lights", "PERCENT", "NOW", List.of(Shops.PARIS), Map.of("percent", "20")));
        promotions.add(promotion(
                "xmas",
                "Three for two",
                "BUY_N_GET_M",
                "COMING",
                List.of(),
                Map.of("buy", 2, "get", 1, "wholeRange", true, "products", List.of())));
        promotions.add(promotion(
                "tea",
                "Tea time",
                "BUNDLE",
                "NOW",
                List.of(Shops.PARIS, Shops.IDS.getFirst()),
                Map.of(
                        "price",
                        Shops.money(new BigDecimal("12.50")),
                        "parts",
                        List.of(
                                Map.of("quantity", 2, "product", Shops.product(12)),
                                Map.of("quantity", 1, "product", Shops.product(13))),
                        "products",
                        List.of(Shops.product(12), Shops.product(13)))));
        promotions.add(promotion(
                "autumn",
                "Autumn clearance",
                "AMOUNT",
                "ENDED",
                List.of(Shops.PARIS),
                Map.of("amount", Shops.money(new BigDecimal("0.50")), "mayChange", false)));
        lists.add(priceList("station", "Station shop", "NOW", List.of(Shops.PARIS)));
        lists.add(priceList("2027", "Prices of 2027", "COMING", List.of()));
    }

    private static Map<String, Object> promotion(
            String id, String name, String kind, String state, List<String> stores, Map<String, Object> more) {
        var promotion = offer(id, name, state, stores);
        promotion.put("__typename", "Promotion");
        promotion.put("kind", kind);
        promotion.put("wholeRange", false);
        promotion.put("parts", List.of());
        promotion.put("products", List.of(Shops.product(0), Shops.product(5), Shops.product(37)));
        promotion.put("categories", List.of());
        promotion.putAll(more);
        return promotion;
    }

    private static Map<String, Object> priceList(String id, String name, String state, List<String> stores) {
        var list = offer(id, name, state, stores);
        list.put("__typename", "PriceList");
        var prices = new ArrayList<Map<String, Object>>();
        for (var number = 1; number < 9; number++) {
            prices.add(price(number, Shops.price(number).add(new BigDecimal("0.40"))));
        }
        list.put("listed", prices);
        list.put("priceCount", prices.size());
        return list;
    }

    private static Map<String, Object> price(int product, BigDecimal amount) {
        return Map.of("product", Shops.product(product), "price", Shops.money(amount));
    }

    private static Map<String, Object> offer(String id, String name, String state, List<String> stores) {
        var offer = new HashMap<String, Object>();
        offer.put("id", id);
        offer.put("name", name);
        offer.put("state", state);
        offer.put("storeIds", stores);
        offer.put("startsAt", state.equals("COMING") ? "2026-12-01T00:00:00Z" : "2026-11-01T00:00:00Z");
        offer.put("endsAt", state.equals("ENDED") ? "2026-11-15T18:30:00Z" : "2027-01-01T00:00:00Z");
        offer.put("mayChange", true);
        return offer;
    }

    /** A manager may only change what counts in no store but his own. */
    private Object of(DataFetchingEnvironment env, List<Map<String, Object>> offers) {
        var seen = offers.stream()
                .filter(offer ->
                        env.getArgument("state") == null || offer.get("state").equals(env.getArgument("state")))
                .map(offer -> forCaller(env, offer))
                .toList();
        return graph.up("products", StubGraph.page(env, seen));
    }

    private static Map<String, Object> forCaller(DataFetchingEnvironment env, Map<String, Object> offer) {
        var seen = new HashMap<>(offer);
        var stores = (List<?>) offer.get("storeIds");
        var mine = StubGraph.persona(env) == Persona.ADMIN
                || (!stores.isEmpty()
                        && stores.stream()
                                .allMatch(each -> StubGraph.persona(env).mayEnter(String.valueOf(each))));
        seen.put("mayChange", mine && offer.get("mayChange").equals(true));
        return seen;
    }

    private Object priceAt(DataFetchingEnvironment env) {
        var price = Shops.price(StubGraph.productNumber(env));
        return Shops.money(isInList(env) ? price.add(new BigDecimal("0.40")) : price);
    }

    private static boolean isInList(DataFetchingEnvironment env) {
        var number = StubGraph.productNumber(env);
        return number > 0 && number < 9 && Shops.PARIS.equals(env.getArgument("storeId"));
    }

    private List<Map<String, Object>> promotionsAt(DataFetchingEnvironment env) {
        return promotions.stream()
                .filter(promotion -> promotion.get("state").equals("NOW"))
                .filter(promotion -> ((List<?>) promotion.get("storeIds")).contains(env.<Object>getArgument("storeId")))
                .filter(promotion -> StubPrices.<Map<String, Object>>cast(promotion.get("products")).stream()
                        .anyMatch(product -> product.get("number").equals(StubGraph.productNumber(env))))
                .toList();
    }

    private @Nullable Object list(DataFetchingEnvironment env) {
        return graph.up(
                "products",
                byId(lists, env.getArgument("id"))
                        .map(list -> forCaller(env, list))
                        .orElse(null));
    }

    private Object savePromotion(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgument("input");
        if (input.get("kind").equals("BUNDLE") && ((List<?>) input.get("parts")).size() < 2) {
            return refusal("InvalidPromotionError", "A bundle has two products or more.");
        }
        var stores = StubPrices.<String>cast(input.get("storeIds"));
        var saved = promotion(
                "saved",
                String.valueOf(input.get("name")),
                String.valueOf(input.get("kind")),
                "NOW",
                stores,
                Map.of(
                        "percent",
                        String.valueOf(input.getOrDefault("percent", "1")),
                        "price",
                        Shops.money(new BigDecimal(String.valueOf(input.getOrDefault("price", "1"))))));
        promotions.addFirst(saved);
        return graph.up("products", saved);
    }

    private Object endPromotion(DataFetchingEnvironment env) {
        var ended = byId(promotions, env.getArgument("id")).orElseThrow();
        ended.put("state", "ENDED");
        ended.put("mayChange", false);
        return graph.up("products", ended);
    }

    private Object saveList(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgument("input");
        var saved = priceList("saved", String.valueOf(input.get("name")), "NOW", cast(input.get("storeIds")));
        saved.put("listed", new ArrayList<>());
        saved.put("priceCount", 0);
        lists.addFirst(saved);
        return graph.up("products", saved);
    }

    private Object setPrices(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgument("input");
        for (var each : StubPrices.<Map<String, Object>>cast(input.get("prices"))) {
            if (String.valueOf(each.get("price")).startsWith("-")) {
                return refusal("InvalidPriceError", "The price is below zero. Give zero or more.");
            }
        }
        return graph.up(
                "products",
                byId(lists, String.valueOf(input.get("priceListId"))).orElseThrow());
    }

    private static Optional<Map<String, Object>> byId(List<Map<String, Object>> offers, String id) {
        return offers.stream().filter(offer -> offer.get("id").equals(id)).findFirst();
    }

    private static Map<String, Object> refusal(String type, String message) {
        return Map.of("__typename", type, "message", message);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> cast(Object list) {
        return (List<T>) list;
    }

    /**
     * The label of a scale bears the number of the product as its code, and grams; if it begins with 29 a price, to which
     * no quantity comes exactly.
     */
    private @Nullable Object scan(DataFetchingEnvironment env) {
        String code = env.getArgument("code");
        if (code.length() == 13 && code.startsWith("29")) {
            var product = Integer.parseInt(code.substring(2, 7));
            var label = new BigDecimal(code.substring(7, 12)).movePointLeft(2);
            var scanned = scanned(
                    Shops.product(product), label.divide(Shops.price(product), 3, RoundingMode.HALF_UP), "PRICE");
            scanned.put("labelPrice", Shops.money(label));
            scanned.put("exact", false);
            return graph.up("products", scanned);
        }
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

    private static HashMap<String, Object> scanned(Map<String, Object> product, BigDecimal quantity, String readAs) {
        var scanned = new HashMap<String, Object>();
        scanned.put("product", product);
        scanned.put("quantity", quantity.stripTrailingZeros());
        scanned.put("readAs", readAs);
        scanned.put("exact", true);
        return scanned;
    }
}
