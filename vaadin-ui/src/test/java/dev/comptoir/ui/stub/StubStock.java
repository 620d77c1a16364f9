package dev.comptoir.ui.stub;

import dev.comptoir.ui.stub.Shops.Level;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What places hold, over the figures of {@link Shops}. */
final class StubStock {
    private final StubGraph graph;

    StubStock(StubGraph graph) {
        this.graph = graph;
    }

    void onto(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("categories", env -> graph.up("products", categories()))
                .dataFetcher("stockLevels", this::stockLevels)
                .dataFetcher("centralStock", env -> levels(env, Shops.WAREHOUSE, level -> true)));
    }

    /** How fast it sells and what follows from that, for some of the products. */
    static void pace(Level level, Map<String, Object> map) {
        if (level.max() == null) {
            return;
        }
        if (level.product() % 5 == 4) {
            map.put("suggestion", Map.of("orderQuantity", level.needed()));
            return;
        }
        var perDay = BigDecimal.valueOf(level.reorder() * 11L + level.product() % 7, 2);
        map.put("soldPerDay", perDay);
        map.put(
                "daysOfCover",
                perDay.signum() == 0
                        ? null
                        : BigDecimal.valueOf(Math.max(0, level.available())).divide(perDay, 1, RoundingMode.HALF_UP));
        var suggestion = new HashMap<String, Object>();
        suggestion.put("reorderPoint", level.reorder() + level.product() % 4 - 1);
        suggestion.put("maximum", level.reorder() * 4);
        suggestion.put("orderQuantity", level.needed());
        map.put("suggestion", suggestion);
    }

    private static List<Map<String, Object>> categories() {
        return IntStream.range(0, 4)
                .mapToObj(number -> (Object) Shops.product(number).get("category"))
                .map(StubStock::asMap)
                .toList();
    }

    private Object stockLevels(DataFetchingEnvironment env) {
        String place = env.getArgument("locationId");
        mustBeOf(env, place);
        Predicate<Level> state =
                switch (env.<String>getArgument("state")) {
                    case "OUT" -> Level::isOut;
                    case "LOW" -> Level::isLow;
                    case "OVER" -> Level::isOver;
                    default -> level -> true;
                };
        String category = env.getArgument("categoryId");
        return levels(
                env,
                place,
                state.and(level -> category == null
                        || asMap(Shops.product(level.product()).get("category"))
                                .get("id")
                                .equals(category)));
    }

    private Object levels(DataFetchingEnvironment env, String place, Predicate<Level> which) {
        String search = env.getArgument("search");
        var words = search == null ? "" : search.toLowerCase(Locale.ROOT);
        var all = Shops.levels(place, which).stream()
                .filter(level -> text(level).contains(words))
                .sorted(Comparator.comparing(StubStock::text))
                .map(StubGraph::levelOf)
                .toList();
        return graph.up("inventory", StubGraph.page(env, all));
    }

    static void mustBeOf(DataFetchingEnvironment env, String place) {
        if (!StubGraph.persona(env).mayEnter(place)) {
            throw StubGraph.fault("FORBIDDEN", "This place is not one of yours.", Map.of());
        }
    }

    private static String text(Level level) {
        var product = Shops.product(level.product());
        return "%s %s %s"
                .formatted(product.get("name"), product.get("sku"), product.get("barcode"))
                .toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object map) {
        return (Map<String, Object>) map;
    }
}
