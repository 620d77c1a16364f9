package dev.comptoir.ui.stub;

import dev.comptoir.ui.stub.Shops.Level;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What places hold, over the figures of {@link Shops}. */
final class StubStock {
    private final StubGraph graph;
    private final Map<String, List<Map<String, Object>>> defaults = new ConcurrentHashMap<>();
    private volatile Map<String, Object> settings = Map.of("leadTimeDays", 3, "safetyDays", 4, "coverDays", 14);

    StubStock(StubGraph graph) {
        this.graph = graph;
    }

    void onto(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("categories", env -> graph.up("products", categories()))
                .dataFetcher("stockLevels", this::stockLevels)
                .dataFetcher("centralStock", env -> levels(env, Shops.WAREHOUSE, level -> true))
                .dataFetcher("stockMovements", this::movements)
                .dataFetcher("stockHistory", this::history)
                .dataFetcher("replenishmentSettings", env -> settings)
                .dataFetcher("thresholdDefaults", this::defaults));
        wiring.type("Mutation", type -> type.dataFetcher("correctStock", env -> change(env, "change", "reason"))
                .dataFetcher("writeOffStock", env -> change(env, "quantity", "cause"))
                .dataFetcher("setThresholds", this::setThresholds)
                .dataFetcher("setThresholdDefault", this::setDefault)
                .dataFetcher("setReplenishmentSettings", this::setSettings));
    }

    private Object movements(DataFetchingEnvironment env) {
        String place = env.getArgument("storeId");
        mustBeOf(env, place);
        var kinds = List.of("SALE", "SALE", "TRANSFER", "CORRECTION", "RETURN", "SALE", "LOSS", "COUNT", "RECEIPT");
        var all = IntStream.range(0, 45)
                .mapToObj(number -> movement(number, kinds.get(number % kinds.size()), place))
                .toList();
        return graph.up("inventory", StubGraph.page(env, all));
    }

    private static Map<String, Object> movement(int number, String kind, String place) {
        var movement = new HashMap<String, Object>();
        var other = other(kind);
        var leaves = kind.equals("SALE") || kind.equals("LOSS");
        movement.put("id", Shops.id("movement", number));
        movement.put("at", "2026-11-%02dT%02d:15:00Z".formatted(20 - number / 3, 9 + number % 3 * 3));
        movement.put("kind", kind);
        movement.put("quantity", 1 + number * 7 % 12);
        movement.put("from", leaves ? Shops.location(place) : other);
        movement.put("to", leaves ? other : Shops.location(place));
        movement.put("reference", kind.equals("SALE") ? "PAR1-%05d".formatted(40_000 - number) : null);
        movement.put("reason", kind.equals("CORRECTION") ? "Found behind the shelf while tidying up" : null);
        movement.put("by", number % 4 == 0 ? null : Map.of("id", "u", "displayName", "Noémie Laurent"));
        return movement;
    }

    private static Map<String, Object> other(String kind) {
        return switch (kind) {
            case "SALE", "RETURN" -> Map.of("id", "customer", "name", "Customers", "kind", "CUSTOMER");
            case "RECEIPT" -> Map.of("id", "supplier", "name", "Suppliers", "kind", "SUPPLIER");
            case "TRANSFER" -> Shops.location(Shops.WAREHOUSE);
            default -> Map.of("id", "loss", "name", "Losses", "kind", "LOSS");
        };
    }

    private Object history(DataFetchingEnvironment env) {
        mustBeOf(env, env.getArgument("locationId"));
        var from = LocalDate.parse(env.<String>getArgument("from"));
        var to = LocalDate.parse(env.<String>getArgument("to"));
        return graph.up(
                "inventory",
                from.datesUntil(to.plusDays(1))
                        .map(day -> Map.<String, Object>of(
                                "day",
                                day.toString(),
                                "onHand",
                                Math.max(0, 60 - Math.floorMod(day.toEpochDay() * 3, 68L))))
                        .toList());
    }

    /** Fewer than none, or a reason like "no", are refused; all else is done, and nothing changes. */
    private Object change(DataFetchingEnvironment env, String quantity, String reason) {
        Map<String, Object> input = env.getArgument("input");
        mustBeOf(env, (String) input.get("locationId"));
        var line = asMap(((List<?>) input.get("lines")).getFirst());
        var amount = new BigDecimal(line.get(quantity).toString());
        if (amount.abs().intValue() >= 1000) {
            return Map.of("__typename", "InsufficientStockError", "message", "There are not so many.");
        }
        if (amount.stripTrailingZeros().scale() > 0) {
            return Map.of("__typename", "InvalidQuantityError", "message", "It is counted in whole pieces.");
        }
        if ("no".equals(input.get(reason))) {
            return Map.of("__typename", "ReasonRequiredError", "message", "Say more about it.");
        }
        return Map.of("__typename", "StockMoved", "id", "act");
    }

    private Object defaults(DataFetchingEnvironment env) {
        String place = env.getArgument("locationId");
        mustBeOf(env, place);
        return graph.up("inventory", defaults.getOrDefault(place, List.of()));
    }

    private Object setDefault(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgument("input");
        String place = (String) input.get("locationId");
        mustBeOf(env, place);
        if (isReversed(input)) {
            return Map.of("__typename", "InvalidThresholdError", "message", "The maximum is under the reorder point.");
        }
        var category = IntStream.range(0, 4)
                .mapToObj(number -> asMap(Shops.product(number).get("category")))
                .filter(each -> each.get("id").equals(input.get("categoryId")))
                .findFirst();
        var one = new HashMap<String, Object>();
        one.put("__typename", "ThresholdDefault");
        one.put("location", Shops.location(place));
        one.put("category", category.orElse(null));
        one.put("reorderPoint", input.get("reorderPoint"));
        one.put("maximum", input.get("maximum"));
        var all = new ArrayList<>(defaults.getOrDefault(place, List.of()));
        all.removeIf(each -> Objects.equals(each.get("category"), one.get("category")));
        if (input.get("reorderPoint") != null || input.get("maximum") != null) {
            all.add(one);
        }
        defaults.put(place, all);
        return one;
    }

    /** A maximum under its reorder point is refused, with the product; nothing else is. */
    private Object setThresholds(DataFetchingEnvironment env) {
        var thresholds = (List<?>) env.<Map<String, Object>>getArgument("input").get("thresholds");
        for (var each : thresholds) {
            var threshold = asMap(each);
            mustBeOf(env, (String) threshold.get("locationId"));
            if (isReversed(threshold)) {
                return Map.of(
                        "__typename",
                        "InvalidThresholdError",
                        "message",
                        "The maximum is under the reorder point.",
                        "product",
                        Map.of("id", threshold.get("productId")));
            }
        }
        return Map.of("__typename", "ThresholdsSet", "levels", List.of());
    }

    private static boolean isReversed(Map<String, Object> threshold) {
        return threshold.get("reorderPoint") != null
                && threshold.get("maximum") != null
                && new BigDecimal(threshold.get("reorderPoint").toString())
                                .compareTo(
                                        new BigDecimal(threshold.get("maximum").toString()))
                        > 0;
    }

    private Object setSettings(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgument("input");
        if ((int) input.get("leadTimeDays") > 90) {
            return Map.of("__typename", "InvalidSettingsError", "message", "At most 90 days.");
        }
        settings = new HashMap<>(input);
        settings.put("__typename", "ReplenishmentSettings");
        return settings;
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
