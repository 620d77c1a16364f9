package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what was sold at {@link StubTill} again, takes it back and undoes it. VAT is 20 %, included. */
final class StubReturns {
    private static final Set<String> CASH = Set.of("CASH");

    private final StubGraph graph;
    private final StubTill till;
    private final StubRefunds refunds;
    private final StubCards cards;

    StubReturns(StubGraph graph, StubTill till, StubRefunds refunds, StubCards cards) {
        this.graph = graph;
        this.till = till;
        this.refunds = refunds;
        this.cards = cards;
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("sales", this::sales)
                        .dataFetcher(
                                "sale",
                                env -> graph.up(
                                        "sales", sale(env.getArgument("id")).orElse(null)))
                        .dataFetcher("quoteReturn", this::quote))
                .type("Mutation", type -> type.dataFetcher("returnGoods", env -> till.once(env, this::giveBack))
                        .dataFetcher("exchangeGoods", env -> till.once(env, this::exchange))
                        .dataFetcher("returnWithoutReceipt", env -> till.once(env, this::withoutReceipt))
                        .dataFetcher("voidSale", env -> till.once(env, this::undo)));
    }

    private Object sales(DataFetchingEnvironment env) {
        String number = env.getArgument("receiptNumber");
        String total = env.getArgument("total");
        String day = env.getArgument("day");
        var found = till.sales().reversed().stream()
                .filter(sale -> number == null
                        || String.valueOf(sale.get("receiptNumber")).endsWith(number))
                .filter(sale -> total == null || amount(sale.get("total")).compareTo(new BigDecimal(total)) == 0)
                .filter(sale ->
                        day == null || String.valueOf(sale.get("soldAt")).startsWith(day))
                .toList();
        return graph.up("sales", StubGraph.page(env, found));
    }

    private Optional<Map<String, Object>> sale(@Nullable Object id) {
        return till.sales().stream().filter(sale -> sale.get("id").equals(id)).findFirst();
    }

    private Object quote(DataFetchingEnvironment env) {
        Map<String, Object> input = env.getArgument("input");
        var sale = sale(input.get("saleId")).orElseThrow();
        var lines = lines(sale, input);
        var quote = new LinkedHashMap<String, Object>();
        quote.put("__typename", "ReturnQuote");
        quote.put("lines", lines);
        quote.put("refund", Shops.money(worth(lines)));
        var methods = new TreeSet<>(CASH);
        list(sale.get("payments")).forEach(payment -> methods.add(String.valueOf(payment.get("method"))));
        quote.put(
                "choices",
                methods.stream()
                        .map(method -> Map.of("method", method, "most", Shops.money(worth(lines))))
                        .toList());
        return graph.up("sales", quote);
    }

    private Map<String, Object> giveBack(Map<String, Object> input) {
        var sale = sale(input.get("saleId")).orElseThrow();
        if (sale.get("status").equals("VOIDED")) {
            return StubTill.refusal("NotReturnableError", "The sale was undone.", Map.of());
        }
        var lines = lines(sale, input);
        for (var line : lines) {
            @SuppressWarnings("unchecked")
            var sold = (Map<String, Object>) line.get("saleLine");
            sold.put("returned", decimal(sold.get("returned")).add(decimal(line.get("quantity"))));
        }
        var refund = worth(lines);
        var tax = refund.multiply(new BigDecimal("0.2")).divide(new BigDecimal("1.2"), 2, RoundingMode.HALF_UP);
        var back = new LinkedHashMap<String, Object>();
        back.put("__typename", "SaleReturn");
        back.put("id", "return-" + till.sales().size());
        back.put(
                "receiptNumber",
                "PAR1-%06d".formatted(2000 + list(sale.get("returns")).size()));
        back.put("returnedAt", "2026-11-21T12:10:00Z");
        back.put("reason", input.get("reason"));
        back.put("lines", lines);
        back.put("subtotal", Shops.money(refund.subtract(tax)));
        back.put("taxes", List.of(Map.of("name", "VAT", "rate", "0.2", "amount", Shops.money(tax))));
        back.put("refund", Shops.money(refund));
        back.put("refundMethod", input.get("refundMethod"));
        back.put("sale", sale);
        if ("CARD".equals(input.get("refundMethod"))) {
            back.put("cardRefunds", refunds.want(back.get("receiptNumber"), back.get("refund")));
        }
        list(sale.get("returns")).add(back);
        return back;
    }

    /** A manager has to agree, whose approval is any text. */
    private Map<String, Object> withoutReceipt(Map<String, Object> input) {
        if (input.get("approval") == null) {
            return StubTill.refusal(
                    "ApprovalRequiredError", "This needs an approval.", Map.of("action", "RETURN_WITHOUT_RECEIPT"));
        }
        var lines = new ArrayList<Map<String, Object>>();
        for (var wanted : list(input.get("lines"))) {
            var product = StubTill.numberOf(String.valueOf(wanted.get("productId")));
            var line = new LinkedHashMap<>(wanted);
            line.put("name", Shops.product(product).get("name"));
            line.put("total", Shops.money(Shops.price(product).multiply(decimal(wanted.get("quantity")))));
            lines.add(line);
        }
        var refund = worth(lines);
        var tax = refund.multiply(new BigDecimal("0.2")).divide(new BigDecimal("1.2"), 2, RoundingMode.HALF_UP);
        var back = new LinkedHashMap<String, Object>();
        back.put("__typename", "ReturnWithoutReceipt");
        back.put("id", "return-without-receipt");
        back.put("receiptNumber", "PAR1-003000");
        back.put("returnedAt", "2026-11-21T12:10:00Z");
        back.put("reason", input.get("reason"));
        back.put("lines", lines);
        back.put("subtotal", Shops.money(refund.subtract(tax)));
        back.put("taxes", List.of(Map.of("name", "VAT", "rate", "0.2", "amount", Shops.money(tax))));
        back.put("refund", Shops.money(refund));
        back.put("refundMethod", input.get("refundMethod"));
        return back;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> exchange(Map<String, Object> input) {
        var wanted = new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(input.get("back")));
        var goods = new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(input.get("sale")));
        var worth = worth(lines(sale(wanted.get("saleId")).orElseThrow(), wanted));
        var total = list(goods.get("lines")).stream()
                .map(line -> Shops.price(StubTill.numberOf(String.valueOf(line.get("productId"))))
                        .multiply(decimal(line.get("quantity"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var setOff = worth.min(total);
        var unusable = cards.unusable(list(goods.get("payments")));
        if (unusable.isPresent()) {
            return unusable.get();
        }
        var payments = new ArrayList<Map<String, Object>>();
        payments.add(Map.of("method", "EXCHANGE", "amount", setOff.toPlainString()));
        payments.addAll(list(goods.get("payments")));
        goods.put("payments", payments);
        var sold = till.sell(goods);
        if (!sold.get("__typename").equals("Sale")) {
            return sold;
        }
        wanted.put("refundMethod", input.get("refundMethod"));
        var back = giveBack(wanted);
        var rest = worth.subtract(setOff);
        var given = new ArrayList<Map<String, Object>>();
        if (rest.signum() > 0) {
            given.add(Map.of("method", input.get("refundMethod"), "amount", Shops.money(rest)));
        }
        given.add(Map.of("method", "EXCHANGE", "amount", Shops.money(setOff)));
        back.put("payments", given);
        return Map.of("__typename", "Exchange", "back", back, "sale", sold);
    }

    private Map<String, Object> undo(Map<String, Object> input) {
        var sale = sale(input.get("saleId")).orElseThrow();
        sale.put("status", "VOIDED");
        sale.put("voidReason", input.get("reason"));
        return sale;
    }

    /** What of the sale comes back, line by line. */
    private static List<Map<String, Object>> lines(Map<String, Object> sale, Map<String, Object> input) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var wanted : list(input.get("lines"))) {
            var sold = list(sale.get("lines")).stream()
                    .filter(line -> line.get("id").equals(wanted.get("saleLineId")))
                    .findFirst()
                    .orElseThrow();
            var quantity = decimal(wanted.get("quantity"));
            var total = amount(sold.get("total"))
                    .multiply(quantity)
                    .divide(decimal(sold.get("quantity")), 2, RoundingMode.HALF_UP);
            var line = new LinkedHashMap<String, Object>();
            line.put("saleLineId", sold.get("id"));
            line.put("saleLine", sold);
            line.put("quantity", quantity);
            line.put("total", Shops.money(total));
            line.put("disposition", wanted.getOrDefault("disposition", "STOCK"));
            lines.add(line);
        }
        return lines;
    }

    private static BigDecimal worth(List<Map<String, Object>> lines) {
        return lines.stream().map(line -> amount(line.get("total"))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }

    private static BigDecimal amount(@Nullable Object money) {
        return decimal(((Map<?, ?>) Objects.requireNonNull(money)).get("amount"));
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(String.valueOf(number));
    }
}
