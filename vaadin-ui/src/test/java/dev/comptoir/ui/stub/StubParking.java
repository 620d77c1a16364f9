package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parked sales of any store, as the sales service would keep them, until it begins again. Of reserved goods one is kept. */
final class StubParking {
    private final StubGraph graph;
    private final StubCustomers customers;
    private final Map<String, Map<String, Object>> parked = new LinkedHashMap<>();
    private final Map<Object, Map<String, Object>> done = new HashMap<>();

    StubParking(StubGraph graph, StubCustomers customers) {
        this.graph = graph;
        this.customers = customers;
    }

    void beginAgain() {
        parked.clear();
        done.clear();
    }

    /** Another till takes all of them up. */
    void takeAll() {
        parked.values().forEach(sale -> sale.put("status", "RESUMED"));
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Store", type -> type.dataFetcher("parkedSales", env -> graph.up("sales", waiting())))
                .type("Mutation", type -> type.dataFetcher("parkSale", this::park)
                        .dataFetcher("resumeParkedSale", env -> end(env, "RESUMED"))
                        .dataFetcher("discardParkedSale", env -> end(env, "DISCARDED")));
    }

    private List<Map<String, Object>> waiting() {
        return parked.values().stream()
                .filter(sale -> sale.get("status").equals("PARKED"))
                .toList();
    }

    private Object park(DataFetchingEnvironment env) {
        graph.up("sales", "");
        Map<String, Object> input = env.getArgument("input");
        return done.computeIfAbsent(input.get("idempotencyKey"), key -> added(input));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> added(Map<String, Object> input) {
        var isReserved = Boolean.TRUE.equals(input.get("reserve"));
        var lines = ((List<Map<String, Object>>) Objects.requireNonNull(input.get("lines")))
                .stream().map(line -> line(line, isReserved)).toList();
        var sale = new HashMap<>(input);
        sale.put("__typename", "ParkedSale");
        sale.put("id", Shops.id("parked", parked.size()));
        sale.put("parkedAt", "2026-11-21T11:%02d:00Z".formatted(40 + parked.size()));
        sale.put("parkedBy", Map.of("displayName", "Baptiste Moreau"));
        sale.put("register", Map.of("name", "Till 1"));
        sale.put("status", "PARKED");
        sale.put("customer", customers.byId(input.get("customerId")));
        sale.put("reserved", isReserved);
        sale.put("reservationPending", false);
        sale.put("lines", lines);
        parked.put(String.valueOf(sale.get("id")), sale);
        return sale;
    }

    private static Map<String, Object> line(Map<String, Object> input, boolean isReserved) {
        var quantity = new BigDecimal(String.valueOf(input.get("quantity")));
        var line = new HashMap<>(input);
        line.put("product", Shops.product(StubTill.numberOf(String.valueOf(input.get("productId")))));
        line.put("quantity", quantity);
        line.put("reserved", isReserved ? quantity.min(BigDecimal.ONE) : BigDecimal.ZERO);
        return line;
    }

    private @Nullable Object end(DataFetchingEnvironment env, String status) {
        graph.up("sales", "");
        Map<String, Object> input = env.getArgument("input");
        var before = done.get(input.get("idempotencyKey"));
        if (before != null) {
            return before;
        }
        var sale = Objects.requireNonNull(parked.get(String.valueOf(input.get("id"))));
        if (!sale.get("status").equals("PARKED")) {
            return Map.of(
                    "__typename",
                    "ParkedSaleGoneError",
                    "status",
                    sale.get("status"),
                    "message",
                    "This sale was already taken up again at \"Till 2\".");
        }
        sale.put("status", status);
        done.put(input.get("idempotencyKey"), sale);
        return sale;
    }
}
