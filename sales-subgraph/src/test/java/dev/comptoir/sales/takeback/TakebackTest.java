package dev.comptoir.sales.takeback;

import static dev.comptoir.sales.takeback.Counter.goods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.sales.takeback.Counter.Sold;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What comes back over the counter: with a receipt, without one, and in exchange. */
@SubgraphTest
class TakebackTest {

    @Autowired
    As as;

    @Autowired
    DataSource database;

    private Counter counter;
    private final UUID mug = OtherServices.onSale("Mug", "10.00");
    private final UUID lamp = OtherServices.onSale("Lamp", "20.00");
    private final UUID vase = OtherServices.onSale("Vase", "33.33");

    @BeforeEach
    void aCounter() {
        counter = new Counter(as, database);
    }

    @Test
    void goodsThatAreLostComeBackAndAreLostAtOnce() {
        Sold sale = counter.sell("CASH", mug, 2);
        var input = counter.returnOf(sale, sale.lines().getFirst(), 1);
        input.put(
                "lines", List.of(Map.of("saleLineId", sale.lines().getFirst(), "quantity", 1, "disposition", "LOSS")));

        var back = counter.giveBack(input);

        back.path("answer.lines[0].disposition").entity(String.class).isEqualTo("LOSS");
        String id = back.path("answer.id").entity(String.class).get();
        await().untilAsserted(() ->
                assertThat(OtherServices.movements()).containsKeys("sale:" + id + ":1", "loss:" + id + ":1"));
        var lost = OtherServices.movements().get("loss:" + id + ":1");
        assertThat(lost.path("kind").asString()).isEqualTo("LOSS");
        assertThat(lost.path("fromLocationId").asString())
                .isEqualTo(counter.shop.id().toString());
        assertThat(lost.path("toLocationId").asString()).endsWith("000000000004");
        assertThat(lost.path("quantity").decimalValue()).isEqualByComparingTo("1");
        assertThat(OtherServices.movements()
                        .get("sale:" + id + ":1")
                        .path("kind")
                        .asString())
                .isEqualTo("RETURN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0", "-1", "0.5"})
    void whatWasNotSoldDoesNotComeBack(String quantity) {
        Sold sale = counter.sell("CASH", mug, 2);

        type(counter.giveBack(counter.returnOf(sale, sale.lines().getFirst(), new BigDecimal(quantity))))
                .isEqualTo("NotReturnableError");
    }

    @Test
    void aLineOfAnotherSaleOrTwiceInTheListDoesNotComeBack() {
        Sold sale = counter.sell("CASH", mug, 2);
        Sold other = counter.sell("CASH", mug, 2);
        var twice = counter.returnOf(sale, sale.lines().getFirst(), 1);
        var line = Map.of("saleLineId", sale.lines().getFirst(), "quantity", 1);
        twice.put("lines", List.of(line, line));

        type(counter.giveBack(counter.returnOf(sale, other.lines().getFirst(), 1)))
                .isEqualTo("NotReturnableError");
        type(counter.giveBack(twice)).isEqualTo("NotReturnableError");
    }

    @Test
    void goodsOfAnUndoneSaleDoNotComeBack() {
        Sold sale = counter.sell("CASH", mug, 2);
        type(counter.undo(sale.id())).isEqualTo("Sale");

        type(counter.giveBack(counter.returnOf(sale, sale.lines().getFirst(), 1)))
                .isEqualTo("NotReturnableError");
    }

    @Test
    void aClosedSessionGivesNothingBackAndItsSalesAreNotUndone() {
        Sold sale = counter.sell("CARD", mug, 2);
        counter.ask(
                "mutation ($input: CloseTillInput!) { answer: closeTill(input: $input) { __typename } }",
                Map.of(
                        "tillSessionId",
                        counter.session,
                        "counted",
                        List.of(Map.of("method", "CASH", "amount", "100.00"))));

        type(counter.giveBack(counter.returnOf(sale, sale.lines().getFirst(), 1)))
                .isEqualTo("TillNotOpenError");
        type(counter.undo(sale.id())).isEqualTo("NotVoidableError");
        UUID next = counter.open("Till 2");
        var input = counter.returnOf(sale, sale.lines().getFirst(), 1);
        input.put("tillSessionId", next);
        type(counter.giveBack(input)).isEqualTo("SaleReturn");
    }

    @Test
    void nobodyElsesSaleIsFound() {
        Sold sale = counter.sell("CASH", mug, 2);
        Counter elsewhere = new Counter(as, database);

        type(elsewhere.giveBack(elsewhere.returnOf(sale, sale.lines().getFirst(), 1)))
                .isEqualTo("SaleNotFoundError");
        type(elsewhere.exchange(elsewhere.exchangeOf(sale, sale.lines().getFirst(), 1, goods(lamp, 1), "11.50")))
                .isEqualTo("SaleNotFoundError");
    }

    @Test
    void aKeyStandsForOneReturn() {
        Sold sale = counter.sell("CASH", mug, 3);
        var input = counter.returnOf(sale, sale.lines().getFirst(), 1);
        String first =
                counter.giveBack(input).path("answer.id").entity(String.class).get();

        counter.giveBack(input).path("answer.id").entity(String.class).isEqualTo(first);
        var other = new HashMap<>(input);
        other.put("reason", "Another");
        type(counter.giveBack(other)).isEqualTo("IdempotencyConflictError");
    }

    @Test
    void twoTillsGiveTheLastPieceBackOnce() throws Exception {
        Sold sale = counter.sell("CASH", mug, 1);
        UUID second = counter.open("Till 2");
        var tills = List.of(counter.session, second);
        var next = new java.util.concurrent.atomic.AtomicInteger();

        List<String> results = Counter.together(6, () -> {
            var input = counter.returnOf(sale, sale.lines().getFirst(), 1);
            input.put("tillSessionId", tills.get(next.getAndIncrement() % 2));
            return counter.giveBack(input)
                    .path("answer.__typename")
                    .entity(String.class)
                    .get();
        });

        assertThat(results).containsOnlyOnce("SaleReturn");
    }

    @Test
    void aTenderGetsNoMoreBackThanItPaid() {
        Sold sale = counter.sell("CARD", mug, 1);
        var toTheCard = counter.returnOf(sale, sale.lines().getFirst(), 1);
        toTheCard.put("refundMethod", "OTHER");

        type(counter.giveBack(toTheCard)).isEqualTo("NotReturnableError");
        toTheCard.put("refundMethod", "EXCHANGE");
        type(counter.giveBack(toTheCard)).isEqualTo("NotReturnableError");
        toTheCard.put("refundMethod", "CARD");
        type(counter.giveBack(toTheCard)).isEqualTo("SaleReturn");
    }

    @Test
    void nobodyPaysWithAnExchangeThatIsNone() {
        var input = Map.<String, Object>of(
                "tillSessionId",
                counter.session,
                "lines",
                goods(mug, 1),
                "payments",
                List.of(Map.of("method", "EXCHANGE", "amount", "11.50")),
                "idempotencyKey",
                Ids.next());

        type(counter.ask(
                        "mutation ($input: RegisterSaleInput!) { answer: registerSale(input: $input) { __typename } }",
                        input))
                .isEqualTo("InvalidSaleError");
        assertThat(counter.receipts()).isZero();
    }

    @Test
    void goodsAreExchangedForDearerOnesAndTheDifferenceIsPaid() {
        Sold sale = counter.sell("CASH", mug, 1); // 11.50
        BigDecimal before = counter.expected().get("CASH");

        var done = counter.exchange(
                counter.exchangeOf(sale, sale.lines().getFirst(), 1, goods(lamp, 1), "11.50")); // 23.00

        done.path("answer.back.refund.amount").entity(String.class).isEqualTo("11.50");
        done.path("answer.back.refundMethod").entity(String.class).isEqualTo("EXCHANGE");
        done.path("answer.sale.payments[*].method").entityList(String.class).containsExactly("EXCHANGE", "CARD");
        done.path("answer.sale.payments[*].amount.amount")
                .entityList(String.class)
                .containsExactly("11.50", "11.50");
        done.path("answer.sale.exchangedFrom.id")
                .entity(String.class)
                .isEqualTo(done.path("answer.back.id").entity(String.class).get());
        assertThat(counter.expected().get("CASH")).isEqualByComparingTo(before);
        assertThat(counter.expected().get("CARD")).isEqualByComparingTo("11.50");
        assertThat(counter.expected()).doesNotContainKey("EXCHANGE");
        assertThat(counter.revenue()).isEqualByComparingTo("20.00");
        type(counter.undo(done.path("answer.sale.id").entity(String.class).get()))
                .isEqualTo("NotVoidableError");
    }

    @Test
    void goodsAreExchangedForCheaperOnesAndTheRestIsGivenBack() {
        Sold sale = counter.sell("CASH", lamp, 1); // 23.00
        BigDecimal before = counter.expected().get("CASH");

        var done = counter.exchange(counter.exchangeOf(sale, sale.lines().getFirst(), 1, goods(mug, 1), "0"));

        done.path("answer.back.payments[*].method").entityList(String.class).containsExactly("CASH", "EXCHANGE");
        done.path("answer.back.payments[*].amount.amount")
                .entityList(String.class)
                .containsExactly("11.50", "11.50");
        assertThat(counter.expected().get("CASH")).isEqualByComparingTo(before.subtract(new BigDecimal("11.50")));
    }

    @Test
    void anExchangeThatIsNotPaidChangesNothing() {
        Sold sale = counter.sell("CASH", mug, 1);

        var refused = counter.exchange(counter.exchangeOf(sale, sale.lines().getFirst(), 1, goods(lamp, 1), "11.49"));

        type(refused).isEqualTo("PaymentMismatchError");
        assertThat(counter.receipts()).isEqualTo(1);
        assertThat(counter.worth(sale, sale.lines().getFirst(), 1)).isEqualByComparingTo("11.50");
    }

    @Test
    void anExchangeSentAgainIsDoneOnce() throws Exception {
        Sold sale = counter.sell("CASH", mug, 2);
        var input = counter.exchangeOf(sale, sale.lines().getFirst(), 1, goods(lamp, 1), "11.50");

        List<String> ids = Counter.together(4, () -> counter.exchange(input)
                .path("answer.sale.id")
                .entity(String.class)
                .get());

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(counter.receipts()).isEqualTo(3);
    }

    @Test
    void withoutAReceiptGoodsAreWorthTheLeastAnybodyPaid() {
        var cheap = new HashMap<String, Object>(Map.of(
                "tillSessionId",
                counter.session,
                "lines",
                List.of(Map.of("productId", mug, "quantity", 2, "discountPercent", "50")),
                "payments",
                List.of(Map.of("method", "CASH", "amount", "20")),
                "idempotencyKey",
                Ids.next()));
        counter.ask(
                "mutation ($input: RegisterSaleInput!) { answer: registerSale(input: $input) { __typename } }", cheap);

        var back = counter.ask(UNRECEIPTED, unreceipted(mug, null));

        back.path("answer.lines[0].unitPrice.amount").entity(String.class).isEqualTo("5.00");
        back.path("answer.refund.amount").entity(String.class).isEqualTo("5.75"); // 5.00 + 0.25 + 0.50
        assertThat(counter.revenue()).isEqualByComparingTo("5.00"); // 10.00 sold
        String id = back.path("answer.id").entity(String.class).get();
        await().untilAsserted(() -> assertThat(OtherServices.movements()).containsKey("sale:" + id + ":1"));
    }

    @Test
    void withoutAReceiptNothingIsWorthMoreThanToday() {
        type(counter.ask(UNRECEIPTED, unreceipted(vase, "33.34"))).isEqualTo("NotReturnableError");
        counter.ask(UNRECEIPTED, unreceipted(vase, "30.00"))
                .path("answer.subtotal.amount")
                .entity(String.class)
                .isEqualTo("30.00");
    }

    @Test
    void aCashierTakesNothingBackWithoutAReceiptAlone() {
        type(as.cashier(counter.shop.id())
                        .document(UNRECEIPTED)
                        .variable("input", unreceipted(mug, null))
                        .execute())
                .isEqualTo("ApprovalRequiredError");
        assertThat(counter.receipts()).isZero();
        type(counter.ask(UNRECEIPTED, with(unreceipted(mug, null), "refundMethod", "CARD")))
                .isEqualTo("NotReturnableError");
    }

    /** Whatever is returned and exchanged: nobody gets more than was paid, and what the till has is what the receipts say. */
    @Test
    void neverMoreComesBackThanWasPaid() {
        var random = new Random(42);
        List<UUID> products = List.of(mug, lamp, vase);
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        var open = new ArrayList<Sold>();
        var left = new HashMap<String, Integer>();
        for (int i = 0; i < 6; i++) {
            int quantity = 1 + random.nextInt(4);
            Sold sale = counter.sell("CASH", products.get(random.nextInt(3)), quantity);
            paid = paid.add(sale.total());
            open.add(sale);
            left.put(sale.lines().getFirst(), quantity);
        }
        for (int i = 0; i < 25 && !open.isEmpty(); i++) {
            Sold sale = open.get(random.nextInt(open.size()));
            String line = sale.lines().getFirst();
            int back = 1 + random.nextInt(left.get(line));
            BigDecimal worth = counter.worth(sale, line, back);
            if (random.nextBoolean()) {
                var answer = counter.giveBack(counter.returnOf(sale, line, back));
                assertThat(amount(answer, "answer.refund.amount")).isEqualByComparingTo(worth);
                given = given.add(worth);
            } else {
                int quantity = 1 + random.nextInt(3);
                var goods = goods(products.get(random.nextInt(3)), quantity);
                BigDecimal total = counter.total(goods);
                BigDecimal toPay = total.subtract(worth).max(BigDecimal.ZERO);
                var answer = counter.exchange(
                        counter.exchangeOf(sale, line, back, goods, toPay.signum() == 0 ? "0" : toPay.toPlainString()));
                type(answer).isEqualTo("Exchange");
                paid = paid.add(toPay);
                given = given.add(worth.subtract(total).max(BigDecimal.ZERO));
                Sold next = new Sold(
                        answer.path("answer.sale.id").entity(String.class).get(),
                        total,
                        answer.path("answer.sale.lines[*].id")
                                .entityList(String.class)
                                .get(),
                        "");
                open.add(next);
                left.put(next.lines().getFirst(), quantity);
            }
            left.merge(line, -back, Integer::sum);
            if (left.get(line) == 0) {
                open.remove(sale);
            }
            assertThat(given).isLessThanOrEqualTo(paid);
            assertThat(inTheTill()).isEqualByComparingTo(paid.subtract(given).add(new BigDecimal("100.00")));
        }
        for (Sold sale : open) {
            String line = sale.lines().getFirst();
            given = given.add(
                    amount(counter.giveBack(counter.returnOf(sale, line, left.get(line))), "answer.refund.amount"));
        }
        assertThat(given).isEqualByComparingTo(paid);
        assertThat(inTheTill()).isEqualByComparingTo("100.00");
        assertThat(counter.revenue()).isZero();
    }

    private BigDecimal inTheTill() {
        return counter.expected().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static final String UNRECEIPTED = """
            mutation ($input: ReturnWithoutReceiptInput!) { answer: returnWithoutReceipt(input: $input) {
              __typename
              ... on ReturnWithoutReceipt {
                id refund { amount } subtotal { amount } lines { name unitPrice { amount } total { amount } }
              }
              ... on ErrorResult { message }
            } }""";

    private Map<String, Object> unreceipted(UUID product, String price) {
        var line = new HashMap<String, Object>(Map.of("productId", product, "quantity", 1));
        if (price != null) {
            line.put("unitPrice", price);
        }
        return new HashMap<>(Map.of(
                "tillSessionId",
                counter.session,
                "lines",
                List.of(line),
                "reason",
                "No receipt",
                "idempotencyKey",
                Ids.next()));
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        input.put(field, value);
        return input;
    }

    private static GraphQlTester.Entity<String, ?> type(GraphQlTester.Response answer) {
        return answer.path("answer.__typename").entity(String.class);
    }

    private static BigDecimal amount(GraphQlTester.Response answer, String path) {
        return new BigDecimal(answer.path(path).entity(String.class).get());
    }
}
