package dev.comptoir.stack.demo;

import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.access.Graph;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one shop of the demo sells for less, and its own prices. Ids follow from the names: sent again, nothing is made twice.
 *
 * @param store its code
 */
record DemoOffers(String store, List<DemoPromotion> promotions, DemoPriceList priceList) {

    private static final String PRODUCT = """
            query ($sku: String!) { products(search: $sku, first: 5) { nodes { id sku } } }""";
    private static final String SAVE_PROMOTION = """
            mutation ($input: SavePromotionInput!) {
              savePromotion(input: $input) { __typename ... on ErrorResult { message } }
            }""";
    private static final String SAVE_LIST = """
            mutation ($input: SavePriceListInput!) {
              savePriceList(input: $input) { __typename ... on ErrorResult { message } }
            }""";
    private static final String SET_PRICES = """
            mutation ($input: SetListPricesInput!) {
              setListPrices(input: $input) { __typename ... on ErrorResult { message } }
            }""";

    /**
     * @param products their SKUs; not for a bundle
     * @param parts of a bundle: SKUs with how many of each
     * @param startsIn days after the day before the demo is loaded
     * @param days how long; null until further notice
     */
    record DemoPromotion(
            String name,
            String kind,
            @Nullable String percent,
            @Nullable String amount,
            @Nullable Integer buy,
            @Nullable Integer get,
            @Nullable String price,
            @Nullable List<String> products,
            @Nullable Map<String, Integer> parts,
            @Nullable Integer startsIn,
            @Nullable Integer days) {}

    /** @param prices by SKU */
    record DemoPriceList(String name, Map<String, String> prices) {}

    /** @param yesterday the day on which they begin, in the store's zone */
    void save(Graph graph, String storeId, ZoneId zone, LocalDate yesterday) {
        for (var promotion : promotions) {
            var input = offer(promotion.name(), storeId);
            var start =
                    yesterday.plusDays(Optional.ofNullable(promotion.startsIn()).orElse(0));
            input.put("startsAt", midnight(start, zone));
            input.put("endsAt", promotion.days() == null ? null : midnight(start.plusDays(promotion.days()), zone));
            input.put("kind", promotion.kind());
            input.put("percent", promotion.percent());
            input.put("amount", promotion.amount());
            input.put("buy", promotion.buy());
            input.put("get", promotion.get());
            input.put("price", promotion.price());
            input.put(
                    "productIds",
                    Optional.ofNullable(promotion.products()).orElse(List.of()).stream()
                            .map(sku -> idOf(sku, graph))
                            .toList());
            input.put(
                    "parts",
                    Optional.ofNullable(promotion.parts()).orElse(Map.of()).entrySet().stream()
                            .map(part -> Map.of("productId", idOf(part.getKey(), graph), "quantity", part.getValue()))
                            .toList());
            act(graph, SAVE_PROMOTION, "savePromotion", "Promotion", input, promotion.name());
        }
        saveList(graph, storeId, zone, yesterday);
    }

    private void saveList(Graph graph, String storeId, ZoneId zone, LocalDate yesterday) {
        var input = offer(priceList.name(), storeId);
        input.put("startsAt", midnight(yesterday, zone));
        act(graph, SAVE_LIST, "savePriceList", "PriceList", input, priceList.name());
        var prices = priceList.prices().entrySet().stream()
                .map(price -> Map.of("productId", idOf(price.getKey(), graph), "price", price.getValue()))
                .toList();
        act(
                graph,
                SET_PRICES,
                "setListPrices",
                "PriceList",
                Map.of("priceListId", input.get("id"), "prices", prices),
                priceList.name());
    }

    private static Map<String, Object> offer(String name, String storeId) {
        var input = new HashMap<String, Object>();
        input.put("id", UUID.nameUUIDFromBytes(("offer:" + name).getBytes(StandardCharsets.UTF_8)));
        input.put("name", name);
        input.put("storeIds", List.of(storeId));
        return input;
    }

    private static String midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime().toString();
    }

    private static String idOf(String sku, Graph graph) {
        for (var product : graph.ask(PRODUCT, Map.of("sku", sku)).at("/products/nodes")) {
            if (product.path("sku").asString().equals(sku)) {
                return product.path("id").asString();
            }
        }
        throw new StackFailure("demo.refused", sku, "");
    }

    private static void act(
            Graph graph, String document, String field, String success, Map<String, Object> input, String what) {
        var result = graph.ask(document, Map.of("input", input)).path(field);
        if (!result.path("__typename").asString().equals(success)) {
            throw new StackFailure("demo.refused", what, result.path("message").asString());
        }
    }
}
