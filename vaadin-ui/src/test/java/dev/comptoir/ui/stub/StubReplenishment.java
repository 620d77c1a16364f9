package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Requests for goods and the goods that move: decides as the inventory would, and remembers until it begins again. */
final class StubReplenishment {
    private final StubGraph graph;
    private final List<Map<String, Object>> requests = new CopyOnWriteArrayList<>();
    private final Map<Object, Map<String, Object>> done = new ConcurrentHashMap<>();

    StubReplenishment(StubGraph graph) {
        this.graph = graph;
        beginAgain();
    }

    void beginAgain() {
        done.clear();
        requests.clear();
        add(1, 3, 24, "Baptiste Moreau", "2026-11-20T08:40:00Z", "For the window on Monday");
        add(0, 11, 48, null, "2026-11-20T23:00:00Z", null);
        add(1, 17, 60, null, "2026-11-20T23:00:00Z", null);
        add(2, 22, 36, null, "2026-11-20T23:00:00Z", null);
        add(1, scarce(), 400, "Noémie Laurent", "2026-11-21T09:05:00Z", null);
        add(0, 30, 12, "Margaux Delacroix", "2026-11-21T10:20:00Z", null);
        decide(add(1, 8, 30, "Baptiste Moreau", "2026-11-18T09:00:00Z", null), "APPROVED", 20, null);
        decide(
                add(0, 9, 90, null, "2026-11-18T23:00:00Z", null),
                "REJECTED",
                null,
                "The line ends at Christmas; sell what is there.");
        decide(add(2, 12, 18, null, "2026-11-18T23:00:00Z", null), "APPROVED", 18, null);
        decide(add(1, 20, 6, "Noémie Laurent", "2026-11-19T12:00:00Z", null), "CANCELLED", null, null);
    }

    void decideElsewhere(String id, String status) {
        requests.stream()
                .filter(request -> request.get("id").equals(id))
                .forEach(request -> decide(request, status, null, null));
    }

    /** The product of which the central warehouse has least, but some. */
    static int scarce() {
        return IntStream.range(0, Shops.productCount() - 1)
                .boxed()
                .filter(product -> central(product) > 0)
                .min(Comparator.comparingInt(StubReplenishment::central))
                .orElseThrow();
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("replenishmentRequests", this::list))
                .type("Product", type -> type.dataFetcher("centralStock", this::centralStock))
                .type("Mutation", type -> type.dataFetcher("requestReplenishment", env -> once(env, this::request))
                        .dataFetcher("approveReplenishment", env -> once(env, input -> approve(env, input)))
                        .dataFetcher("approveReplenishments", this::approveMany)
                        .dataFetcher("rejectReplenishment", env -> once(env, input -> reject(env, input)))
                        .dataFetcher("cancelReplenishment", env -> once(env, input -> cancel(env, input)))
                        .dataFetcher("proposeReplenishments", this::propose)
                        .dataFetcher("receiveGoods", env -> once(env, StubReplenishment::receive))
                        .dataFetcher("transferStock", env -> once(env, StubReplenishment::transfer)));
    }

    private Object list(DataFetchingEnvironment env) {
        String status = env.getArgument("status");
        String store = env.getArgument("storeId");
        String origin = env.getArgument("origin");
        var persona = StubGraph.persona(env);
        var byTime = Comparator.comparing((Map<String, Object> request) ->
                String.valueOf(request.get("PENDING".equals(status) ? "requestedAt" : "decidedAt")));
        var found = requests.stream()
                .filter(request -> request.get("status").equals(status))
                .filter(request -> store == null || storeOf(request).equals(store))
                .filter(request -> origin == null || request.get("origin").equals(origin))
                .filter(request -> persona.mayEnter(Shops.WAREHOUSE) || persona.mayEnter(storeOf(request)))
                .sorted("PENDING".equals(status) ? byTime : byTime.reversed())
                .map(StubReplenishment::now)
                .toList();
        return graph.up("inventory", StubGraph.page(env, found));
    }

    private @Nullable Object centralStock(DataFetchingEnvironment env) {
        var number = StubGraph.productNumber(env);
        return graph.up(
                "inventory",
                number == Shops.productCount() - 1 ? null : StubGraph.levelOf(Shops.level(number, Shops.WAREHOUSE)));
    }

    private Map<String, Object> request(Map<String, Object> input) {
        var open = requests.stream()
                .filter(request -> request.get("status").equals("PENDING"))
                .filter(request -> storeOf(request).equals(input.get("storeId")))
                .filter(request -> productOf(request).equals(input.get("productId")))
                .findFirst();
        if (open.isPresent()) {
            return refusal(
                    "AlreadyRequestedError",
                    "These goods are asked for already. Wait for the decision.",
                    Map.of("request", now(open.get())));
        }
        if (isBroken(input)) {
            return refusal("InvalidQuantityError", "This is counted in whole pieces.", Map.of());
        }
        var made = add(
                Shops.IDS.indexOf(String.valueOf(input.get("storeId"))),
                number(String.valueOf(input.get("productId"))),
                quantity(input).intValue(),
                "Baptiste Moreau",
                "2026-11-21T12:00:00Z",
                (String) input.get("note"));
        return now(made);
    }

    private Map<String, Object> approve(DataFetchingEnvironment env, Map<String, Object> input) {
        return pending(env, input, request -> {
            var asked = (Integer) request.get("quantity");
            var granted =
                    input.get("quantity") == null ? asked : quantity(input).intValue();
            if (granted > asked || granted <= 0) {
                return refusal("InvalidQuantityError", "Send more than zero, and no more than asked for.", Map.of());
            }
            var product = number(productOf(request));
            if (granted > central(product)) {
                return shortage(product, granted, central(product));
            }
            decide(request, "APPROVED", granted, null);
            return now(request);
        });
    }

    private Object approveMany(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgument("input");
        @SuppressWarnings("unchecked")
        var approvals = (List<Map<String, Object>>) Objects.requireNonNull(input.get("approvals"));
        return graph.up(
                "inventory",
                Map.of(
                        "results",
                        approvals.stream().map(each -> approve(env, each)).toList()));
    }

    private Map<String, Object> reject(DataFetchingEnvironment env, Map<String, Object> input) {
        return pending(env, input, request -> {
            var reason = String.valueOf(input.get("reason"));
            if (reason.isBlank()) {
                return refusal("ReasonRequiredError", "Say why, in at most 500 characters.", Map.of());
            }
            decide(request, "REJECTED", null, reason);
            return now(request);
        });
    }

    private Map<String, Object> cancel(DataFetchingEnvironment env, Map<String, Object> input) {
        return pending(env, input, request -> {
            decide(request, "CANCELLED", null, null);
            return now(request);
        });
    }

    private Object propose(DataFetchingEnvironment env) {
        add(1, 26, 40, null, "2026-11-21T12:00:00Z", null);
        add(1, 27, 55, null, "2026-11-21T12:00:00Z", null);
        return graph.up("inventory", Map.of("created", 2));
    }

    private static Map<String, Object> receive(Map<String, Object> input) {
        if (String.valueOf(input.get("reference")).isBlank()) {
            return refusal("ReasonRequiredError", "Say what the delivery note says.", Map.of());
        }
        return moved(input, line -> null);
    }

    private static Map<String, Object> transfer(Map<String, Object> input) {
        var from = String.valueOf(input.get("fromLocationId"));
        return moved(input, line -> {
            var product = number(String.valueOf(line.get("productId")));
            var available = Shops.level(product, from).available();
            return quantity(line).intValue() > available
                    ? shortage(product, quantity(line).intValue(), available)
                    : null;
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> moved(
            Map<String, Object> input, Function<Map<String, Object>, @Nullable Map<String, Object>> refused) {
        for (var line : (List<Map<String, Object>>) Objects.requireNonNull(input.get("lines"))) {
            if (isBroken(line)) {
                return refusal(
                        "InvalidQuantityError",
                        "This is counted in whole pieces.",
                        Map.of("product", Shops.product(number(String.valueOf(line.get("productId"))))));
            }
            var refusal = refused.apply(line);
            if (refusal != null) {
                return refusal;
            }
        }
        return Map.of("__typename", "StockMoved", "id", Shops.id("act", 1), "movements", List.of());
    }

    private Map<String, Object> pending(
            DataFetchingEnvironment env,
            Map<String, Object> input,
            Function<Map<String, Object>, Map<String, Object>> act) {
        var request = requests.stream()
                .filter(each -> each.get("id").equals(input.get("requestId")))
                .findFirst();
        if (request.isEmpty()) {
            return refusal("RequestNotFoundError", "There is no such request.", Map.of());
        }
        if (!request.get().get("status").equals("PENDING")) {
            return refusal(
                    "RequestNotPendingError", "This was decided already.", Map.of("request", now(request.get())));
        }
        return act.apply(request.get());
    }

    /** Sent again with the same key, an act is answered as before. */
    private Object once(DataFetchingEnvironment env, Function<Map<String, Object>, Map<String, Object>> act) {
        Map<String, Object> input = env.getArgument("input");
        var key = input.get("idempotencyKey");
        if (key == null) {
            return graph.up("inventory", act.apply(input));
        }
        graph.up("inventory", "");
        var before = done.get(key);
        if (before != null) {
            return before;
        }
        var outcome = act.apply(input);
        if (!String.valueOf(outcome.get("__typename")).endsWith("Error")) {
            done.put(key, outcome);
        }
        return outcome;
    }

    private Map<String, Object> add(
            int store, int product, int quantity, @Nullable String who, String when, @Nullable String note) {
        var request = new HashMap<String, Object>();
        request.put("__typename", "ReplenishmentRequest");
        request.put("id", Shops.id("request", requests.size()));
        request.put("status", "PENDING");
        request.put("origin", who == null ? "AUTOMATIC" : "EMPLOYEE");
        request.put("product", Shops.product(product));
        request.put("store", Shops.store(store));
        request.put("quantity", quantity);
        request.put("note", note);
        request.put("requestedBy", who == null ? null : person(who));
        request.put("requestedAt", when);
        requests.add(request);
        return request;
    }

    private static void decide(
            Map<String, Object> request, String status, @Nullable Integer granted, @Nullable String reason) {
        request.put("status", status);
        request.put("grantedQuantity", granted);
        request.put("rejectionReason", reason);
        request.put("decidedBy", person("Margaux Delacroix"));
        request.put("decidedAt", "2026-11-19T15:30:00Z");
    }

    /** With what the two places have at present. */
    private static Map<String, Object> now(Map<String, Object> request) {
        var now = new HashMap<>(request);
        var product = number(productOf(request));
        now.put("centralAvailable", central(product));
        now.put("storeOnHand", Shops.level(product, storeOf(request)).onHand());
        return now;
    }

    private static Map<String, Object> person(String name) {
        for (var persona : Persona.values()) {
            if (persona.displayName().equals(name)) {
                return Map.of("id", persona.id(), "displayName", name);
            }
        }
        return Map.of("id", name, "displayName", name);
    }

    private static Map<String, Object> shortage(int product, int requested, int available) {
        return refusal(
                "InsufficientStockError",
                "There is not enough.",
                Map.of(
                        "shortages",
                        List.of(Map.of(
                                "product", Shops.product(product), "requested", requested, "available", available))));
    }

    private static Map<String, Object> refusal(String type, String message, Map<String, Object> more) {
        var refusal = new HashMap<>(more);
        refusal.put("__typename", type);
        refusal.put("message", message);
        return refusal;
    }

    private static boolean isBroken(Map<String, Object> line) {
        return quantity(line).remainder(BigDecimal.ONE).signum() != 0;
    }

    private static BigDecimal quantity(Map<String, Object> line) {
        return new BigDecimal(String.valueOf(line.get("quantity")));
    }

    private static int central(int product) {
        return Shops.level(product, Shops.WAREHOUSE).available();
    }

    private static String storeOf(Map<String, Object> request) {
        return String.valueOf(((Map<?, ?>) request.get("store")).get("id"));
    }

    private static String productOf(Map<String, Object> request) {
        return String.valueOf(((Map<?, ?>) request.get("product")).get("id"));
    }

    private static int number(String productId) {
        return new ArrayList<>(IntStream.range(0, Shops.productCount())
                        .mapToObj(number -> Shops.id("product", number))
                        .toList())
                .indexOf(productId);
    }
}
