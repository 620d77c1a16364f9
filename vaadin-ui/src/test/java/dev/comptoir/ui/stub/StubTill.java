package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two tills in each store: computes and remembers as the sales service would, until it begins again. VAT is 20 %, included. */
final class StubTill {
    private final StubGraph graph;
    private final Map<String, Map<String, Object>> sessions = new ConcurrentHashMap<>();
    private final Map<Object, Map<String, Object>> done = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> sales = new ArrayList<>();

    private final List<Map<String, Object>> closed = new ArrayList<>();

    StubTill(StubGraph graph) {
        this.graph = graph;
    }

    /** What was sold, the oldest first. */
    List<Map<String, Object>> sales() {
        return sales;
    }

    void beginAgain() {
        sessions.clear();
        done.clear();
        closed.clear();
        sales.clear();
    }

    List<Map<String, Object>> closed() {
        return closed;
    }

    /** Another page has sold something under this key. */
    void soldElsewhere(Object key) {
        done.put(key, refusal("IdempotencyConflictError", "This was done already, otherwise.", Map.of()));
    }

    void answer(RuntimeWiring.Builder wiring) {
        new StubPapers(graph, this).answer(wiring);
        wiring.type("Store", type -> type.dataFetcher("registers", this::registers))
                .type("Query", type -> type.dataFetcher("tillSession", this::session)
                        .dataFetcher("quoteSale", env -> graph.up("sales", quote(env.getArgument("input")))))
                .type("Mutation", type -> type.dataFetcher("closeTill", env -> once(env, this::close))
                        .dataFetcher("openTill", env -> once(env, this::open))
                        .dataFetcher("registerSale", env -> once(env, this::sell)));
    }

    private Object registers(DataFetchingEnvironment env) {
        var store = String.valueOf(env.<Map<String, Object>>getSource().get("id"));
        return graph.up("sales", List.of(register(store, 1), register(store, 2)));
    }

    private Map<String, Object> register(String store, int number) {
        var id = store + "-till-" + number;
        var register = new HashMap<String, Object>();
        register.put("id", id);
        register.put("name", "Till " + number);
        register.put("session", sessions.get(id));
        return register;
    }

    private Map<String, Object> open(Map<String, Object> input) {
        var register = String.valueOf(input.get("registerId"));
        var there = sessions.get(register);
        if (there != null) {
            return refusal("TillAlreadyOpenError", "This till is open already.", Map.of("session", there));
        }
        var session = new HashMap<String, Object>();
        session.put("__typename", "TillSession");
        session.put("id", "session-" + register);
        session.put("openedAt", "2026-11-21T08:55:00Z");
        session.put("register", Map.of("id", register, "name", "Till " + register.charAt(register.length() - 1)));
        session.put("float", new BigDecimal(String.valueOf(input.get("openingFloat"))));
        session.put("saleCount", 0);
        session.put("totals", List.of(Map.of("method", "CASH", "expected", Shops.money((BigDecimal)
                session.get("float")))));
        sessions.put(register, session);
        return session;
    }

    private @Nullable Object session(DataFetchingEnvironment env) {
        return graph.up(
                "sales",
                Stream.concat(
                                Stream.concat(sessions.values().stream(), closed.stream()),
                                Stream.of(StubPapers.yesterday(String.valueOf((Object) env.getArgument("id"))
                                        .replace("yesterday-", ""))))
                        .filter(session -> session.get("id").equals(env.getArgument("id")))
                        .findFirst()
                        .orElse(null));
    }

    @Nullable
    Map<String, Object> openSession(String id) {
        return sessions.values().stream()
                .filter(session -> session.get("id").equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Cash is expected as it was put in; what sales brought is left to the sales service. */
    private Map<String, Object> close(Map<String, Object> input) {
        var open = sessions.entrySet().stream()
                .filter(each -> each.getValue().get("id").equals(input.get("tillSessionId")))
                .findFirst();
        if (open.isEmpty()) {
            return refusal("TillNotOpenError", "This till is closed.", Map.of());
        }
        var session = open.get().getValue();
        var expected = (BigDecimal) session.get("float");
        var counted = decimal(((Map<?, ?>) ((List<?>) input.get("counted")).getFirst()).get("amount"));
        if (counted.compareTo(expected) != 0 && input.get("note") == null) {
            return refusal("TillReasonRequiredError", "What was counted differs from what is expected.", Map.of());
        }
        var pieces = (List<?>) ((Map<?, ?>) ((List<?>) input.get("counted")).getFirst()).get("denominations");
        if (pieces != null) {
            session.put(
                    "pieces",
                    pieces.stream()
                            .map(each -> (Map<?, ?>) each)
                            .map(each -> Map.of(
                                    "value", Shops.money(decimal(each.get("value"))), "count", each.get("count")))
                            .toList());
        }
        sessions.remove(open.get().getKey());
        session.put("closedAt", "2026-11-21T18:05:00Z");
        session.put("zNumber", 41);
        session.put("note", input.get("note"));
        session.put(
                "totals",
                List.of(Map.of(
                        "method", "CASH",
                        "expected", Shops.money(expected),
                        "counted", Shops.money(counted),
                        "difference", Shops.money(counted.subtract(expected)))));
        closed.add(session);
        return session;
    }

    /** Two for one of the retrospot bags; the sale's discount is taken off the last line. */
    private Map<String, Object> quote(Map<String, Object> input) {
        var lines = priced(input);
        var total = total(lines);
        var tax = tax(total);
        var saved = lines.stream()
                .map(line -> amount(line.get("regularPrice"))
                        .subtract(amount(line.get("unitPrice")))
                        .multiply((BigDecimal) line.get("quantity"))
                        .add(amount(line.get("discount"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var percent = decimal(input.get("discountPercent"));
        var quote = new LinkedHashMap<String, Object>();
        quote.put("__typename", "SaleQuote");
        quote.put("lines", lines);
        quote.put("subtotal", Shops.money(total.subtract(tax)));
        quote.put("taxes", List.of(Map.of("name", "VAT", "rate", "0.2", "amount", Shops.money(tax))));
        quote.put("total", Shops.money(total));
        quote.put("saved", Shops.money(saved));
        quote.put("discountNeedsApproval", percent.compareTo(BigDecimal.TEN) > 0);
        quote.put("pricesFromMemory", false);
        return quote;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> priced(Map<String, Object> input) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : (List<Map<String, Object>>) Objects.requireNonNull(input.get("lines"))) {
            var number = numberOf(String.valueOf(line.get("productId")));
            var quantity = new BigDecimal(String.valueOf(line.get("quantity")));
            var gross = cents(Shops.price(number).multiply(quantity));
            var isPromoted = number == Shops.numberOf("Jumbo bag red retrospot");
            var free = isPromoted
                    ? Shops.price(number).multiply(quantity.divideToIntegralValue(BigDecimal.TWO))
                    : BigDecimal.ZERO;
            var off = cents(free.add(off(gross.subtract(free), line)));
            var sold = new LinkedHashMap<String, Object>();
            sold.put("id", "line-" + sales.size() + "-" + lines.size());
            sold.put("name", Shops.product(number).get("name"));
            sold.put("product", Shops.product(number));
            sold.put("quantity", quantity);
            sold.put("unitPrice", Shops.money(Shops.price(number)));
            sold.put("regularPrice", Shops.money(Shops.price(number).add(listed(number))));
            sold.put("promotion", free.signum() > 0 ? "2 for 1 on jumbo bags" : null);
            sold.put("discount", Shops.money(off));
            sold.put("total", Shops.money(gross.subtract(off)));
            sold.put("returned", BigDecimal.ZERO);
            lines.add(sold);
        }
        var last = lines.getLast();
        var ofSale = off(total(lines), input);
        last.put("discount", Shops.money(amount(last.get("discount")).add(ofSale)));
        last.put("total", Shops.money(amount(last.get("total")).subtract(ofSale)));
        return lines;
    }

    /** How much less than in the catalogue the store's price list asks for one: the cakestands are cheaper here. */
    private static BigDecimal listed(int number) {
        return number == Shops.numberOf("Regency cakestand 3 tier") ? new BigDecimal("1.50") : BigDecimal.ZERO;
    }

    private static BigDecimal off(BigDecimal gross, Map<String, Object> terms) {
        return cents(gross.multiply(decimal(terms.get("discountPercent")))
                .movePointLeft(2)
                .add(decimal(terms.get("discountAmount"))));
    }

    private static BigDecimal total(List<Map<String, Object>> lines) {
        return lines.stream().map(line -> amount(line.get("total"))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal tax(BigDecimal total) {
        return total.multiply(new BigDecimal("0.2")).divide(new BigDecimal("1.2"), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(@Nullable Object money) {
        return decimal(((Map<?, ?>) Objects.requireNonNull(money)).get("amount"));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> sell(Map<String, Object> input) {
        var lines = priced(input);
        var total = total(lines);
        // Of an amount the quote says nothing, as when what people may do is changed in between.
        if ((decimal(input.get("discountPercent")).compareTo(BigDecimal.TEN) > 0
                        || decimal(input.get("discountAmount")).compareTo(BigDecimal.ONE) > 0)
                && !"approved".equals(input.get("approval"))) {
            return refusal("ApprovalRequiredError", "This needs an approval.", Map.of("action", "DISCOUNT"));
        }
        var payments = (List<Map<String, Object>>) Objects.requireNonNull(input.get("payments"));
        var paid = payments.stream().map(each -> decimal(each.get("amount"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (paid.compareTo(total) < 0) {
            return refusal(
                    "PaymentMismatchError",
                    "The payments do not come to the total.",
                    Map.of("total", Shops.money(total)));
        }
        var sale = sale(lines, total, payments, paid);
        sale.put("customer", graph.customers().byId(input.get("customerId")));
        return sale;
    }

    private Map<String, Object> sale(
            List<Map<String, Object>> lines, BigDecimal total, List<Map<String, Object>> payments, BigDecimal paid) {
        var tax = tax(total);
        var sale = new LinkedHashMap<String, Object>();
        sale.put("__typename", "Sale");
        sale.put("id", "sale-" + sales.size());
        sale.put("receiptNumber", "PAR1-%06d".formatted(1042 + sales.size()));
        sale.put("status", "COMPLETED");
        sale.put("session", new HashMap<>(Map.of("id", "session")));
        sale.put("cashier", Map.of("displayName", "Camille Roux"));
        sale.put("returns", new ArrayList<Map<String, Object>>());
        sale.put("soldAt", "2026-11-21T11:58:00Z");
        sale.put("lines", lines);
        sale.put("subtotal", Shops.money(total.subtract(tax)));
        sale.put("taxes", List.of(Map.of("name", "VAT", "rate", "0.2", "amount", Shops.money(tax))));
        sale.put("total", Shops.money(total));
        sale.put(
                "payments",
                payments.stream()
                        .map(each -> Map.of(
                                "method", each.get("method"), "amount", Shops.money(decimal(each.get("amount")))))
                        .toList());
        sale.put("change", Shops.money(paid.subtract(total)));
        sale.put("saved", Shops.money(BigDecimal.ZERO));
        sale.put("pricesFromMemory", false);
        sales.add(sale);
        return sale;
    }

    Object once(DataFetchingEnvironment env, Function<Map<String, Object>, Map<String, Object>> act) {
        Map<String, Object> input = env.getArgument("input");
        graph.up("sales", "");
        var key = input.get("idempotencyKey");
        var before = key == null ? null : done.get(key);
        if (before != null) {
            return before;
        }
        var outcome = act.apply(input);
        if (key != null && !String.valueOf(outcome.get("__typename")).endsWith("Error")) {
            done.put(key, outcome);
        }
        return outcome;
    }

    static Map<String, Object> refusal(String type, String message, Map<String, Object> more) {
        var refusal = new HashMap<>(more);
        refusal.put("__typename", type);
        refusal.put("message", message);
        return refusal;
    }

    static int numberOf(String productId) {
        return IntStream.range(0, Shops.productCount())
                .filter(number -> Shops.id("product", number).equals(productId))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(String.valueOf(number));
    }
}
