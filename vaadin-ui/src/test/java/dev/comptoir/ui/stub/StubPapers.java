package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Papers, drawers and lists of reports. The second till of each store is counted blind, by cashiers. */
final class StubPapers {
    private final StubGraph graph;
    private final StubTill till;

    StubPapers(StubGraph graph, StubTill till) {
        this.graph = graph;
        this.till = till;
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Store",
                        type -> type.dataFetcher("coinsAndNotes", env -> Stream.of(
                                        "50", "20", "10", "5", "2", "1", "0.50", "0.20", "0.10", "0.05", "0.02", "0.01")
                                .map(value -> Shops.money(new BigDecimal(value)))
                                .toList()))
                .type("Sale", type -> type.dataFetcher("document", env -> document("Receipt-PAR1-001042.pdf")))
                .type("Register", type -> type.dataFetcher("sessions", this::sessions))
                .type("TillSession", type -> type.dataFetcher("report", env -> document("Z-report-41.pdf"))
                        .dataFetcher("openedBy", env -> Map.of("id", "u1", "displayName", "Camille Petit"))
                        .dataFetcher(
                                "closedBy",
                                env -> session(env).get("closedAt") == null
                                        ? null
                                        : Map.of("id", "u1", "displayName", "Camille Petit"))
                        .dataFetcher(
                                "openingFloat",
                                env -> Shops.money((BigDecimal) session(env).get("float")))
                        .dataFetcher("blindCount", env -> isBlind(session(env)))
                        .dataFetcher(
                                "totals",
                                env -> hides(env) ? List.of() : session(env).get("totals"))
                        .dataFetcher("figures", env -> hides(env) ? null : figures())
                        .dataFetcher("countedCash", env -> session(env).getOrDefault("pieces", List.of()))
                        .dataFetcher("cashMovements", env -> session(env).getOrDefault("moved", List.of())))
                .type("Mutation", type -> type.dataFetcher("moveCash", env -> till.once(env, this::moveCash))
                        .dataFetcher("emailReceipt", env -> till.once(env, this::email))
                        .dataFetcher("emailReturn", env -> till.once(env, this::email)));
    }

    private Map<String, Object> email(Map<String, Object> input) {
        var address = String.valueOf(input.get("address"));
        return address.endsWith(".invalid")
                ? StubTill.refusal("InvalidAddressError", "This is no e-mail address.", Map.of())
                : Map.of("__typename", "ReceiptEmail", "id", "mail-1", "address", address);
    }

    private Map<String, Object> moveCash(Map<String, Object> input) {
        var session = till.openSession(String.valueOf(input.get("tillSessionId")));
        if (session == null) {
            return StubTill.refusal("TillNotOpenError", "This till is closed.", Map.of());
        }
        @SuppressWarnings("unchecked")
        var moved = (List<Object>) session.computeIfAbsent("moved", none -> new ArrayList<>());
        moved.add(Map.of(
                "id",
                "moved-" + moved.size(),
                "amount",
                Shops.money(new BigDecimal(String.valueOf(input.get("amount")))),
                "reason",
                String.valueOf(input.get("reason")),
                "at",
                "2026-11-21T12:30:00Z"));
        return session;
    }

    private Object sessions(DataFetchingEnvironment env) {
        var register = String.valueOf(env.<Map<String, Object>>getSource().get("id"));
        var nodes = new ArrayList<Map<String, Object>>(till.closed().stream()
                .filter(session -> session.get("id").equals("session-" + register))
                .toList());
        if (register.endsWith("1")) {
            nodes.add(yesterday(register));
        }
        return graph.up(
                "sales", Map.of("nodes", nodes, "pageInfo", Map.of("hasNextPage", false), "totalCount", nodes.size()));
    }

    static Map<String, Object> yesterday(String register) {
        var session = new HashMap<String, Object>();
        session.put("__typename", "TillSession");
        session.put("id", "yesterday-" + register);
        session.put("register", Map.of("id", register, "name", "Till 1"));
        session.put("openedAt", "2026-11-20T08:55:00Z");
        session.put("closedAt", "2026-11-20T18:05:00Z");
        session.put("zNumber", 40);
        session.put("float", new BigDecimal("100.00"));
        session.put("saleCount", 31);
        session.put(
                "totals",
                List.of(Map.of(
                        "method", "CASH",
                        "expected", Shops.money(new BigDecimal("412.50")),
                        "counted", Shops.money(new BigDecimal("410.00")),
                        "difference", Shops.money(new BigDecimal("-2.50")))));
        return session;
    }

    private static Map<String, Object> figures() {
        var figures = new HashMap<String, Object>(Map.of(
                "returnCount", 1,
                "voidCount", 0,
                "gross", Shops.money(new BigDecimal("60.00")),
                "discounts", Shops.money(new BigDecimal("6.00")),
                "returned", Shops.money(new BigDecimal("6.00")),
                "net", Shops.money(new BigDecimal("40.00")),
                "taxes", List.of(Map.of("name", "VAT", "rate", "0.2", "amount", Shops.money(new BigDecimal("8.00")))),
                "total", Shops.money(new BigDecimal("48.00"))));
        figures.put("firstReceipt", "PAR1-001042");
        figures.put("lastReceipt", "PAR1-001045");
        return figures;
    }

    private static Map<String, Object> document(String name) {
        return Map.of(
                "fileName",
                name,
                "mediaType",
                "application/pdf",
                "content",
                Base64.getEncoder().encodeToString("%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean hides(DataFetchingEnvironment env) {
        Persona reader = env.getGraphQlContext().get(Persona.class);
        return isBlind(session(env)) && session(env).get("closedAt") == null && reader == Persona.CASHIER_PARIS;
    }

    private static boolean isBlind(Map<String, Object> session) {
        return String.valueOf(session.get("id")).endsWith("2");
    }

    private static Map<String, Object> session(DataFetchingEnvironment env) {
        return env.getSource();
    }
}
