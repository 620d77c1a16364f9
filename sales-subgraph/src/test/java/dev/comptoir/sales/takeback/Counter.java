package dev.comptoir.sales.takeback;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A till of a shop of its own, where goods are sold and brought back. Taxes as in Québec. */
final class Counter {

    private static final String BACK = """
            id receiptNumber refund { amount } subtotal { amount } refundMethod taxes { amount { amount } }
            payments { method amount { amount } } exchangedFor { id }
            lines { quantity net { amount } total { amount } disposition saleLine { id returned } }
            """;

    final As as;
    final JdbcClient jdbc;
    final Shop shop;
    final UUID session;

    Counter(As as, DataSource database) {
        this.as = as;
        this.jdbc = JdbcClient.create(database);
        this.shop = new Given(database).shopIn("America/Toronto");
        jdbc.sql("insert into store_tax values (?, 0, 'TPS', 0.05, false), (?, 1, 'TVQ', 0.09975, false)")
                .params(shop.id(), shop.id())
                .update();
        this.session = open("Till 1");
    }

    /** Another register of the shop, with a session of its own. */
    UUID open(String name) {
        UUID register = ask("""
                mutation ($input: SaveRegisterInput!) { answer: saveRegister(input: $input) { ... on Register { id } } }""", Map.of("storeId", shop.id(), "name", name))
                .path("answer.id")
                .entity(UUID.class)
                .get();
        return ask("""
                mutation ($input: OpenTillInput!) { answer: openTill(input: $input) { ... on TillSession { id } } }""", Map.of("registerId", register, "openingFloat", "100.00"))
                .path("answer.id")
                .entity(UUID.class)
                .get();
    }

    /** A sale that was rung up. */
    record Sold(String id, BigDecimal total, List<String> lines, String number) {}

    Sold sell(String method, Object... productsAndQuantities) {
        var lines = goods(productsAndQuantities);
        var answer = ask(
                """
                mutation ($input: RegisterSaleInput!) { answer: registerSale(input: $input) {
                  __typename ... on Sale { id receiptNumber total { amount } lines { id } } ... on ErrorResult { message } } }""",
                Map.of(
                        "tillSessionId",
                        session,
                        "lines",
                        lines,
                        "payments",
                        List.of(Map.of("method", method, "amount", total(lines).toPlainString())),
                        "idempotencyKey",
                        Ids.next()));
        answer.path("answer.__typename").entity(String.class).isEqualTo("Sale");
        return new Sold(
                answer.path("answer.id").entity(String.class).get(),
                new BigDecimal(
                        answer.path("answer.total.amount").entity(String.class).get()),
                answer.path("answer.lines[*].id").entityList(String.class).get(),
                answer.path("answer.receiptNumber").entity(String.class).get());
    }

    /** What the lines cost, with the taxes. */
    BigDecimal total(List<Map<String, Object>> lines) {
        return new BigDecimal(ask("""
                query ($input: QuoteSaleInput!) { answer: quoteSale(input: $input) { ... on SaleQuote { total { amount } } } }""", Map.of("tillSessionId", session, "lines", lines))
                .path("answer.total.amount")
                .entity(String.class)
                .get());
    }

    static List<Map<String, Object>> goods(Object... productsAndQuantities) {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < productsAndQuantities.length; i += 2) {
            lines.add(Map.of("productId", productsAndQuantities[i], "quantity", productsAndQuantities[i + 1]));
        }
        return lines;
    }

    Map<String, Object> returnOf(Sold sale, String line, Object quantity) {
        return new HashMap<>(Map.of(
                "saleId",
                sale.id(),
                "lines",
                List.of(Map.of("saleLineId", line, "quantity", quantity)),
                "reason",
                "Broken",
                "refundMethod",
                "CASH",
                "tillSessionId",
                session,
                "idempotencyKey",
                Ids.next()));
    }

    GraphQlTester.Response giveBack(Map<String, Object> input) {
        return ask("""
                mutation ($input: ReturnGoodsInput!) { answer: returnGoods(input: $input) {
                  __typename ... on SaleReturn {\s""" + BACK + "} ... on ErrorResult { message } } }", input);
    }

    GraphQlTester.Response exchange(Map<String, Object> input) {
        return ask("""
                mutation ($input: ExchangeGoodsInput!) { answer: exchangeGoods(input: $input) {
                  ... on Exchange { back {\s""" + BACK + """
                     } sale { id total { amount } change { amount } payments { method amount { amount } }
                              exchangedFrom { id } lines { id } } }
                  ... on PaymentMismatchError { total { amount } }
                  __typename ... on ErrorResult { message } } }""", input);
    }

    /** Exchanges so many of a line for goods, paid exactly. */
    Map<String, Object> exchangeOf(
            Sold sale, String line, Object quantity, List<Map<String, Object>> goods, String pay) {
        return new HashMap<>(Map.of(
                "tillSessionId",
                session,
                "back",
                Map.of(
                        "saleId",
                        sale.id(),
                        "lines",
                        List.of(Map.of("saleLineId", line, "quantity", quantity)),
                        "reason",
                        "Does not fit"),
                "sale",
                Map.of(
                        "lines",
                        goods,
                        "payments",
                        pay.equals("0") ? List.of() : List.of(Map.of("method", "CARD", "amount", pay))),
                "idempotencyKey",
                Ids.next()));
    }

    BigDecimal worth(Sold sale, String line, Object quantity) {
        return new BigDecimal(ask(
                        """
                query ($input: QuoteReturnInput!) { answer: quoteReturn(input: $input) {
                  ... on ReturnQuote { refund { amount } } } }""",
                        Map.of("saleId", sale.id(), "lines", List.of(Map.of("saleLineId", line, "quantity", quantity))))
                .path("answer.refund.amount")
                .entity(String.class)
                .get());
    }

    GraphQlTester.Response undo(String sale) {
        return ask("""
                mutation ($input: VoidSaleInput!) { answer: voidSale(input: $input) { __typename ... on ErrorResult { message } } }""", Map.of("saleId", sale, "reason", "Wrong", "idempotencyKey", Ids.next()));
    }

    /** As a manager of the shop. */
    GraphQlTester.Response ask(String document, Map<String, Object> input) {
        return as.manager(shop.id()).document(document).variable("input", input).execute();
    }

    /** What must be in the drawer, and on the cards. */
    Map<String, BigDecimal> expected() {
        var expected = new HashMap<String, BigDecimal>();
        var answer = as.manager(shop.id())
                .document("query ($id: ID!) { tillSession(id: $id) { totals { method expected { amount } } } }")
                .variable("id", session)
                .execute();
        List<String> methods = answer.path("tillSession.totals[*].method")
                .entityList(String.class)
                .get();
        List<String> amounts = answer.path("tillSession.totals[*].expected.amount")
                .entityList(String.class)
                .get();
        IntStream.range(0, methods.size()).forEach(i -> expected.put(methods.get(i), new BigDecimal(amounts.get(i))));
        return expected;
    }

    BigDecimal revenue() {
        return jdbc.sql("select coalesce(sum(sold - refunded), 0) from revenue_day where store_id = ?")
                .param(shop.id())
                .query(BigDecimal.class)
                .single();
    }

    long receipts() {
        return jdbc.sql("select count(*) from sale where store_id = ?")
                .param(shop.id())
                .query(Long.class)
                .single();
    }

    static <T> List<T> together(int times, Callable<T> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> act).toList())) {
                results.add(result.get());
            }
            return results;
        }
    }
}
