package dev.comptoir.e2e;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Somebody at a till: sells, and now and then takes back, undoes or moves cash. Remembers what was answered. */
final class TillHand {
    private static final BigDecimal FLOAT = new BigDecimal("150.00");
    private static final String MONEY = "{ amount }";
    private static final String QUOTE = """
            query ($input: QuoteSaleInput!) {
              done: quoteSale(input: $input) {
                __typename ... on SaleQuote { total { amount } } ... on ErrorResult { message }
              }
            }""";
    private static final String OPEN = mutation("openTill", "OpenTillInput", "... on TillSession { id }");
    private static final String SELL = mutation(
            "registerSale",
            "RegisterSaleInput",
            "... on Sale { id receiptNumber total %1$s change %1$s lines { id quantity product { id } } }"
                    .formatted(MONEY));
    private static final String RETURN = mutation(
            "returnGoods", "ReturnGoodsInput", "... on SaleReturn { id receiptNumber refund %s }".formatted(MONEY));
    private static final String VOID = mutation("voidSale", "VoidSaleInput", "... on Sale { id status }");
    private static final String MOVE = mutation("moveCash", "MoveCashInput", "... on TillSession { id }");

    private final TillScene scene;
    private final int till;
    private final Random random;
    private final StockSender sender;
    private final List<Sold> open = new ArrayList<>();

    final List<String> sales = new ArrayList<>();
    final List<String> returns = new ArrayList<>();
    final List<String> voided = new ArrayList<>();
    final Map<String, BigDecimal> goneFromStore = new HashMap<>();
    private BigDecimal cash = FLOAT;
    private BigDecimal card = BigDecimal.ZERO;
    private String session = "";

    private record Sold(String id, BigDecimal cash, BigDecimal card, Map<String, BigDecimal> goods, JsonNode lines) {}

    TillHand(TillScene scene, int till, Random random) {
        this.scene = scene;
        this.till = till;
        this.random = random;
        this.sender = new StockSender(random);
    }

    private static String mutation(String name, String input, String result) {
        return "mutation($input: %s!) { done: %s(input: $input) { __typename ... on ErrorResult { message } %s } }"
                .formatted(input, name, result);
    }

    String session() {
        return session;
    }

    String store() {
        return scene.stores().get(till);
    }

    BigDecimal expectedCash() {
        return cash;
    }

    BigDecimal expectedCard() {
        return card;
    }

    void open() {
        session = done(
                        OPEN,
                        "TillSession",
                        Map.of("registerId", scene.registers().get(till), "openingFloat", FLOAT.toPlainString()))
                .path("id")
                .asString();
    }

    void act() {
        int dice = random.nextInt(100);
        if (dice < 12 && !open.isEmpty()) {
            takeBack();
        } else if (dice < 18 && !open.isEmpty()) {
            undo();
        } else if (dice < 24) {
            moveCash();
        } else {
            sell();
        }
    }

    private void sell() {
        var lines = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> line(
                        scene.products().get(random.nextInt(scene.products().size()))))
                .toList();
        var basket = new HashMap<String, Object>(Map.of("tillSessionId", session, "lines", lines));
        if (random.nextInt(4) == 0) {
            basket.put("discountPercent", String.valueOf(1 + random.nextInt(10)));
        }
        var total = money(answer(QUOTE, basket, "SaleQuote"), "total");
        var byCard = random.nextBoolean()
                ? BigDecimal.ZERO
                : total.multiply(BigDecimal.valueOf(random.nextInt(101)))
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.DOWN);
        var handed = total.subtract(byCard).add(BigDecimal.valueOf(random.nextInt(20)));
        var payments = new ArrayList<Map<String, String>>();
        if (byCard.signum() > 0) {
            payments.add(Map.of("method", "CARD", "amount", byCard.toPlainString()));
        }
        if (handed.signum() > 0) {
            payments.add(Map.of("method", "CASH", "amount", handed.toPlainString()));
        }
        basket.put("payments", payments);
        var sale = done(SELL, "Sale", basket);
        var goods = new HashMap<String, BigDecimal>();
        sale.path("lines")
                .forEach(line -> goods.merge(
                        line.at("/product/id").asString(), line.path("quantity").decimalValue(), BigDecimal::add));
        var kept = total.subtract(byCard);
        cash = cash.add(kept);
        card = card.add(byCard);
        goods.forEach(this::gone);
        String id = sale.path("id").asString();
        sales.add(id);
        open.add(new Sold(id, kept, byCard, goods, sale.path("lines")));
    }

    private Map<String, Object> line(String product) {
        return Map.of("productId", product, "quantity", 1 + random.nextInt(3));
    }

    /** One line of a sale, in part or in whole; the sale is then left alone. */
    private void takeBack() {
        var sold = open.remove(random.nextInt(open.size()));
        var line = sold.lines().get(random.nextInt(sold.lines().size()));
        int quantity = 1 + random.nextInt(line.path("quantity").asInt());
        var back = done(
                RETURN,
                "SaleReturn",
                Map.of(
                        "saleId",
                        sold.id(),
                        "lines",
                        List.of(Map.of("saleLineId", line.path("id").asString(), "quantity", quantity)),
                        "reason",
                        "Truth",
                        "refundMethod",
                        "CASH",
                        "tillSessionId",
                        session));
        cash = cash.subtract(money(back, "refund"));
        gone(line.at("/product/id").asString(), BigDecimal.valueOf(-quantity));
        returns.add(back.path("id").asString());
    }

    private void undo() {
        var sold = open.remove(random.nextInt(open.size()));
        done(VOID, "Sale", Map.of("saleId", sold.id(), "reason", "Truth"));
        cash = cash.subtract(sold.cash());
        card = card.subtract(sold.card());
        sold.goods().forEach((product, quantity) -> gone(product, quantity.negate()));
        voided.add(sold.id());
    }

    private void moveCash() {
        var amount = BigDecimal.valueOf(random.nextInt(2_000) + 1, 2);
        var signed = random.nextBoolean() ? amount : amount.negate();
        done(
                MOVE,
                "TillSession",
                Map.of("tillSessionId", session, "amount", signed.toPlainString(), "reason", "Truth"));
        cash = cash.add(signed);
    }

    private void gone(String product, BigDecimal quantity) {
        goneFromStore.merge(product, quantity, BigDecimal::add);
    }

    private JsonNode done(String document, String wanted, Map<String, ?> input) {
        var keyed = new HashMap<String, Object>(input);
        keyed.put("idempotencyKey", new UUID(random.nextLong(), random.nextLong()).toString());
        return require(untilPriced(() -> sender.done(List.of(scene.client()), document, keyed)), wanted, input);
    }

    private JsonNode answer(String document, Map<String, ?> input, String wanted) {
        return require(
                untilPriced(() -> sender.answer(List.of(scene.client()), document, Map.of("input", input))
                        .data("/done")),
                wanted,
                input);
    }

    /** A service that has just begun anew knows no price until the catalogue is back: the cashier tries again. */
    private static JsonNode untilPriced(Supplier<JsonNode> act) {
        return await().atMost(Duration.ofMinutes(6))
                .until(act::get, answer -> !answer.path("__typename").asString().equals("ProductNotSellableError"));
    }

    /** Nobody does anything here that may be refused. */
    private static JsonNode require(JsonNode answer, String wanted, Map<String, ?> input) {
        if (!answer.path("__typename").asString().equals(wanted)) {
            throw new AssertionError("%s instead of %s for %s".formatted(answer, wanted, input));
        }
        return answer;
    }

    private static BigDecimal money(JsonNode answer, String field) {
        return new BigDecimal(answer.path(field).path("amount").asString());
    }
}
