package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts of the stub's shops: an open one in Paris, and one of each other kind. Keys count once, as in the inventory. */
final class StubCounts {
    private final StubGraph graph;
    private final List<Count> counts = new CopyOnWriteArrayList<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    private static final class Count {
        final String id;
        final String name;
        final String location;
        final Map<Integer, BigDecimal> counted = new TreeMap<>();
        String status;

        Count(int number, String name, String location, String status) {
            this.id = Shops.id("count", number);
            this.name = name;
            this.location = location;
            this.status = status;
        }
    }

    StubCounts(StubGraph graph) {
        this.graph = graph;
        beginAgain();
    }

    void beginAgain() {
        counts.clear();
        keys.clear();
        var open = new Count(0, "Autumn count", Shops.PARIS, "OPEN");
        IntStream.range(0, 14)
                .forEach(product -> open.counted.put(
                        product,
                        BigDecimal.valueOf(Shops.level(product, Shops.PARIS).onHand() + (product % 5 == 0 ? -1L : 0))));
        counts.add(open);
        var posted = new Count(1, "Spring count", Shops.PARIS, "POSTED");
        posted.counted.putAll(open.counted);
        counts.add(posted);
        counts.add(new Count(2, "Window", Shops.PARIS, "CANCELLED"));
    }

    String open() {
        return counts.getFirst().id;
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("stockCounts", this::list)
                        .dataFetcher("stockCount", env -> graph.up("inventory", find(env.getArgument("id"), env))))
                .type("StockCount", type -> type.dataFetcher("lines", this::lines))
                .type("Mutation", type -> type.dataFetcher("openStockCount", this::openCount)
                        .dataFetcher("enterStockCount", this::enter)
                        .dataFetcher("postStockCount", env -> close(env, "POSTED"))
                        .dataFetcher("cancelStockCount", env -> close(env, "CANCELLED")));
    }

    private Object list(DataFetchingEnvironment env) {
        var all = counts.stream()
                .filter(count -> StubGraph.persona(env).mayEnter(count.location))
                .map(count -> shown(count, env))
                .toList();
        return graph.up("inventory", StubGraph.page(env, all));
    }

    private @Nullable Map<String, Object> find(String id, DataFetchingEnvironment env) {
        return counts.stream()
                .filter(count -> count.id.equals(id))
                .findFirst()
                .map(count -> shown(count, env))
                .orElse(null);
    }

    private Map<String, Object> shown(Count count, DataFetchingEnvironment env) {
        var blind =
                count.status.equals("OPEN") && StubGraph.persona(env).roles().contains("CASHIER");
        var map = new HashMap<String, @Nullable Object>();
        map.put("__typename", "StockCount");
        map.put("count", count);
        map.put("id", count.id);
        map.put("name", count.name);
        map.put("status", count.status);
        map.put("location", Shops.location(count.location));
        map.put("openedAt", "2026-11-21T08:10:00Z");
        map.put("openedBy", Map.of("displayName", "Baptiste Moreau"));
        map.put("countedProducts", count.counted.size());
        map.put("totalProducts", Shops.productCount() - 1);
        var different = count.counted.keySet().stream()
                .filter(product -> difference(count, product).signum() != 0)
                .toList();
        map.put("differences", blind ? null : different.size());
        map.put("valueDifference", blind ? null : Shops.money(new BigDecimal("-31.40")));
        return map;
    }

    private static BigDecimal difference(Count count, int product) {
        return count.counted
                .get(product)
                .subtract(
                        BigDecimal.valueOf(Shops.level(product, count.location).onHand()));
    }

    private Object lines(DataFetchingEnvironment env) {
        var count = (Count) env.<Map<String, Object>>getSource().get("count");
        var blind =
                count.status.equals("OPEN") && StubGraph.persona(env).roles().contains("CASHIER");
        var show = env.<String>getArgument("show");
        var search = env.<String>getArgument("search");
        var all = IntStream.range(0, Shops.productCount() - 1)
                .filter(product -> switch (show) {
                    case "COUNTED" -> count.counted.containsKey(product);
                    case "MISSING" -> !count.counted.containsKey(product);
                    case "DIFFERENT" ->
                        count.counted.containsKey(product)
                                && difference(count, product).signum() != 0;
                    default -> true;
                })
                .filter(product ->
                        search == null || search.equals(Shops.product(product).get("sku")))
                .mapToObj(product -> line(count, product, blind))
                .toList();
        return StubGraph.page(env, all);
    }

    private static Map<String, Object> line(Count count, int product, boolean blind) {
        var counted = count.counted.get(product);
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("product", Shops.product(product));
        line.put("counted", counted);
        line.put("expected", blind ? null : Shops.level(product, count.location).onHand());
        line.put("difference", blind || counted == null ? null : difference(count, product));
        line.put(
                "value",
                blind || counted == null || difference(count, product).signum() == 0
                        ? null
                        : Shops.money(new BigDecimal("-2.10")));
        return line;
    }

    private Object openCount(DataFetchingEnvironment env) {
        var input = env.<Map<String, String>>getArgument("input");
        var count = new Count(counts.size(), input.get("name"), input.get("locationId"), "OPEN");
        counts.addFirst(count);
        return graph.up("inventory", shown(count, env));
    }

    private Object enter(DataFetchingEnvironment env) {
        var input = env.<Map<String, Object>>getArgument("input");
        var count = counts.stream()
                .filter(each -> each.id.equals(input.get("countId")))
                .findFirst()
                .orElseThrow();
        graph.up("inventory", count);
        if (!count.status.equals("OPEN")) {
            return Map.of("__typename", "CountNotOpenError", "message", "This count is closed.");
        }
        if (keys.add((String) input.get("idempotencyKey"))) {
            ((List<?>) input.get("lines")).forEach(line -> take(count, (Map<?, ?>) line));
        }
        return shown(count, env);
    }

    private static void take(Count count, Map<?, ?> line) {
        var product = IntStream.range(0, Shops.productCount())
                .filter(each -> Shops.id("product", each).equals(line.get("productId")))
                .findFirst()
                .orElseThrow();
        var quantity = new BigDecimal(line.get("quantity").toString());
        var before =
                line.get("mode").equals("ADD") ? count.counted.getOrDefault(product, BigDecimal.ZERO) : BigDecimal.ZERO;
        count.counted.put(product, before.add(quantity));
    }

    private Object close(DataFetchingEnvironment env, String status) {
        var input = env.<Map<String, Object>>getArgument("input");
        var count = counts.stream()
                .filter(each -> each.id.equals(input.get("countId")))
                .findFirst()
                .orElseThrow();
        graph.up("inventory", count);
        count.status = status;
        return shown(count, env);
    }
}
