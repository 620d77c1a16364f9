package dev.comptoir.sales.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a cashier does all day, against the real schema; the other services are stand-ins. */
@SubgraphTest
class TillTest {

    private static final String SELL = """
            mutation ($input: RegisterSaleInput!) {
              registerSale(input: $input) {
                __typename
                ... on Sale {
                  id receiptNumber status pricesFromMemory cashier { id }
                  lines { id product { id } quantity unitPrice { amount } discount { amount } total { amount } returned }
                  subtotal { amount } taxes { name rate amount { amount } } total { amount }
                  payments { method amount { amount } } change { amount currency }
                }
                ... on PaymentMismatchError { total { amount } }
                ... on InsufficientStockError { shortages { requested available } }
                ... on ErrorResult { message }
              }
            }""";
    private static final String RETURN = """
            mutation ($input: ReturnGoodsInput!) {
              returnGoods(input: $input) {
                __typename
                ... on SaleReturn {
                  id receiptNumber refund { amount } sale { id returns { id } }
                  lines { quantity net { amount } saleLine { id returned } }
                }
                ... on ErrorResult { message }
              }
            }""";
    private static final String CLOSE = """
            mutation ($input: CloseTillInput!) {
              closeTill(input: $input) {
                __typename
                ... on TillSession {
                  zNumber saleCount
                  totals { method expected { amount } counted { amount } difference { amount } }
                }
                ... on ErrorResult { message }
              }
            }""";

    @Autowired
    As as;

    @Autowired
    DataSource database;

    private JdbcClient jdbc;
    private Shop shop;
    private UUID session;
    private final UUID mug = OtherServices.onSale("Mug", "10.00");
    private final UUID lamp = OtherServices.onSale("Lamp", "20.00");

    @BeforeEach
    void aTillIsOpenInACanadianWay() {
        jdbc = JdbcClient.create(database);
        shop = new Given(database).shopIn("America/Toronto");
        jdbc.sql("insert into store_tax values (?, 0, 'TPS', 0.05, false), (?, 1, 'TVQ', 0.09975, false)")
                .params(shop.id(), shop.id())
                .update();
        session = open(register("Till 1"), "100.00");
    }

    @AfterEach
    void everybodyIsBack() {
        OtherServices.PRODUCTS.comeBack();
        OtherServices.INVENTORY.comeBack();
    }

    @Test
    void aSaleIsPricedTaxedAndPaid() {
        var sale = sell(basket(line(mug, 2), line(lamp, 1)).pay("CARD", "20").pay("CASH", "30"));

        sale.path("registerSale.__typename").entity(String.class).isEqualTo("Sale");
        sale.path("registerSale.subtotal.amount").entity(String.class).isEqualTo("40.00");
        sale.path("registerSale.taxes[*].amount.amount")
                .entityList(String.class)
                .containsExactly("2.00", "3.99");
        sale.path("registerSale.total.amount").entity(String.class).isEqualTo("45.99");
        sale.path("registerSale.change.amount").entity(String.class).isEqualTo("4.01");
        sale.path("registerSale.receiptNumber").entity(String.class).isEqualTo(shop.code() + "-00000001");
        assertThat(revenueOfToday()).isEqualByComparingTo("40.00");
        String id = sale.path("registerSale.id").entity(String.class).get();
        await().untilAsserted(() ->
                assertThat(OtherServices.movements()).containsKeys("sale:" + id + ":1", "sale:" + id + ":2"));
        assertThat(OtherServices.movements()
                        .get("sale:" + id + ":1")
                        .path("kind")
                        .asString())
                .isEqualTo("SALE");
    }

    @Test
    void theSameSaleSentAgainIsTheSameSale() {
        var basket = basket(line(mug, 1)).pay("CASH", "20");

        String first = sell(basket).path("registerSale.id").entity(String.class).get();
        OtherServices.shelve(mug, "0"); // nobody asks again
        String second =
                sell(basket).path("registerSale.id").entity(String.class).get();

        assertThat(second).isEqualTo(first);
        assertThat(salesOfTheShop()).isEqualTo(1);
    }

    @Test
    void aKeyStandsForOneSaleOnly() {
        var basket = basket(line(mug, 1)).pay("CASH", "20");
        sell(basket);

        sell(basket.with("note", "another"))
                .path("registerSale.__typename")
                .entity(String.class)
                .isEqualTo("IdempotencyConflictError");
        assertThat(salesOfTheShop()).isEqualTo(1);
    }

    @Test
    void twoTabsThatSendOneSaleMakeOneSale() throws Exception {
        var basket = basket(line(mug, 1)).pay("CASH", "20");

        List<String> ids = together(
                8,
                () -> sell(basket).path("registerSale.id").entity(String.class).get());

        assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
        assertThat(salesOfTheShop()).isEqualTo(1);
    }

    @Test
    void receiptNumbersHaveNoGapWhateverIsRefused() throws Exception {
        List<String> numbers = together(24, () -> {
            sell(basket(line(mug, 1)).pay("CARD", "1")); // too little
            return sell(basket(line(mug, 1)).pay("CASH", "20"))
                    .path("registerSale.receiptNumber")
                    .entity(String.class)
                    .get();
        });

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(number -> "%s-%08d".formatted(shop.code(), number))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, 11.49, PaymentMismatchError",
        "CARD, 11.51, PaymentMismatchError",
        "CASH, 5, PaymentMismatchError"
    })
    void whatDoesNotPayTheSaleIsRefused(String method, String amount, String error) {
        var refused = sell(basket(line(mug, 1)).pay(method, amount));

        refused.path("registerSale.__typename").entity(String.class).isEqualTo(error);
        refused.path("registerSale.total.amount").entity(String.class).isEqualTo("11.50");
        assertThat(salesOfTheShop()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, ", "-1, ", "1000000000, ", "1.5, ", "1, 101", "1, -1"})
    void whatCannotBeSoldIsRefused(String quantity, String discountPercent) {
        var line = new HashMap<String, Object>(Map.of("productId", mug, "quantity", new BigDecimal(quantity)));
        if (discountPercent != null) {
            line.put("discountPercent", discountPercent);
        }

        sell(basket(line).pay("CASH", "50"))
                .path("registerSale.__typename")
                .entity(String.class)
                .isEqualTo("InvalidSaleError");
    }

    @Test
    void nothingIsNoSale() {
        sell(basket()).path("registerSale.__typename").entity(String.class).isEqualTo("InvalidSaleError");
    }

    @Test
    void unknownAndArchivedProductsCannotBeSold() {
        UUID archived = OtherServices.onSale("Old mug", "1.00", "PIECE", true);

        for (UUID product : List.of(archived, Ids.next())) {
            sell(basket(line(product, 1)).pay("CASH", "50"))
                    .path("registerSale.__typename")
                    .entity(String.class)
                    .isEqualTo("ProductNotSellableError");
        }
    }

    @Test
    void moreThanThereIsCannotBeSoldWhileTheInventoryAnswers() {
        OtherServices.shelve(lamp, "1");

        var refused = sell(basket(line(lamp, 2)).pay("CASH", "50"));

        refused.path("registerSale.__typename").entity(String.class).isEqualTo("InsufficientStockError");
        refused.path("registerSale.shortages[0].available")
                .entity(Integer.class)
                .isEqualTo(1);
        assertThat(salesOfTheShop()).isZero();
    }

    @Test
    void theTillWorksOnWhileEverybodyElseIsAwayAndTheGoodsFollow() {
        sell(basket(line(lamp, 1)).pay("CASH", "50"));
        jdbc.sql("select 1").query(Integer.class).single();
        OtherServices.PRODUCTS.goAway();
        OtherServices.INVENTORY.goAway();
        UUID remembered = lamp;

        var sale = sell(basket(line(remembered, 1)).pay("CASH", "50"));

        sale.path("registerSale.__typename").entity(String.class).isEqualTo("Sale");
        String cause =
                "sale:" + sale.path("registerSale.id").entity(String.class).get() + ":1";
        OtherServices.INVENTORY.comeBack();
        await().atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(OtherServices.movements()).containsKey(cause));
        assertThat(OtherServices.movements().get(cause).path("goodsAreGone").asBoolean())
                .isTrue();
    }

    @Test
    void aReturnGivesBackItsPartAndNeverMoreThanWasPaid() {
        var sale = sell(basket(line(mug, 3)).with("discountAmount", "2.50").pay("CASH", "50"));
        String saleId = sale.path("registerSale.id").entity(String.class).get();
        String lineId =
                sale.path("registerSale.lines[0].id").entity(String.class).get();
        BigDecimal total = new BigDecimal(
                sale.path("registerSale.total.amount").entity(String.class).get());

        var refunds = new ArrayList<BigDecimal>();
        for (int i = 0; i < 3; i++) {
            refunds.add(new BigDecimal(giveBack(saleId, lineId, "1")
                    .path("returnGoods.refund.amount")
                    .entity(String.class)
                    .get()));
        }

        assertThat(refunds.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
        giveBack(saleId, lineId, "1")
                .path("returnGoods.__typename")
                .entity(String.class)
                .isEqualTo("NotReturnableError");
        assertThat(revenueOfToday()).isZero();
    }

    @Test
    void theDrawerOfAnotherStoreGivesNothingBack() {
        var sale = sell(basket(line(mug, 1)).pay("CASH", "50"));
        Shop first = shop;
        shop = new Given(database).shopIn("America/Toronto");
        UUID elsewhere = open(register("Till 1"), "100.00");

        as.manager(first.id(), shop.id())
                .document(RETURN)
                .variable(
                        "input",
                        Map.of(
                                "saleId",
                                sale.path("registerSale.id")
                                        .entity(String.class)
                                        .get(),
                                "lines",
                                List.of(Map.of(
                                        "saleLineId",
                                        sale.path("registerSale.lines[0].id")
                                                .entity(String.class)
                                                .get(),
                                        "quantity",
                                        1)),
                                "reason",
                                "Broken",
                                "refundMethod",
                                "CASH",
                                "tillSessionId",
                                elsewhere,
                                "idempotencyKey",
                                Ids.next()))
                .execute()
                .path("returnGoods.__typename")
                .entity(String.class)
                .isEqualTo("NotReturnableError");
    }

    @Test
    void twoReturnsOfTheLastPieceAtOnceGiveItBackOnce() throws Exception {
        var sale = sell(basket(line(mug, 1)).pay("CASH", "50"));
        String saleId = sale.path("registerSale.id").entity(String.class).get();
        String lineId =
                sale.path("registerSale.lines[0].id").entity(String.class).get();

        List<String> results = together(6, () -> giveBack(saleId, lineId, "1")
                .path("returnGoods.__typename")
                .entity(String.class)
                .get());

        assertThat(results).containsOnlyOnce("SaleReturn");
    }

    @Test
    void anUndoneSaleCountsNoMore() {
        var sale = sell(basket(line(mug, 1)).pay("CASH", "50"));
        String id = sale.path("registerSale.id").entity(String.class).get();

        undo(id).path("voidSale.status").entity(String.class).isEqualTo("VOIDED");
        undo(id).path("voidSale.__typename").entity(String.class).isEqualTo("NotVoidableError");

        assertThat(revenueOfToday()).isZero();
        await().untilAsserted(() -> assertThat(OtherServices.movements()).containsKey("void:" + id + ":1"));
        assertThat(OtherServices.movements()
                        .get("void:" + id + ":1")
                        .path("kind")
                        .asString())
                .isEqualTo("RETURN");
    }

    @Test
    void whatIsExpectedInTheDrawerIsWhatWentInAndOut() {
        sell(basket(line(mug, 1)).pay("CASH", "20")); // 11.50 stay
        sell(basket(line(lamp, 1)).pay("CARD", "23.00"));
        String undone = sell(basket(line(mug, 1)).pay("CASH", "20"))
                .path("registerSale.id")
                .entity(String.class)
                .get();
        undo(undone);
        moveCash("-30.00");

        var closed = close("81.00", "Fifty cents are missing");

        closed.path("closeTill.zNumber").entity(Integer.class).isEqualTo(1);
        closed.path("closeTill.saleCount").entity(Integer.class).isEqualTo(2);
        closed.path("closeTill.totals[*].method").entityList(String.class).containsExactly("CARD", "CASH");
        closed.path("closeTill.totals[*].expected.amount")
                .entityList(String.class)
                .containsExactly("23.00", "81.50");
        closed.path("closeTill.totals[*].difference.amount")
                .entityList(String.class)
                .containsExactly("0.00", "-0.50");
    }

    @Test
    void aSessionIsClosedOnceAndSellsNoMore() throws Exception {
        List<String> results = together(4, () -> close("100.00", null)
                .path("closeTill.__typename")
                .entity(String.class)
                .get());

        assertThat(results).containsOnlyOnce("TillSession");
        sell(basket(line(mug, 1)).pay("CASH", "20"))
                .path("registerSale.__typename")
                .entity(String.class)
                .isEqualTo("TillNotOpenError");
    }

    @Test
    void aRegisterHasOneOpenSession() {
        UUID register = register("Till 2");
        open(register, "0");

        as.cashier(shop.id())
                .document(OPEN)
                .variable("input", Map.of("registerId", register, "openingFloat", "0"))
                .execute()
                .path("openTill.__typename")
                .entity(String.class)
                .isEqualTo("TillAlreadyOpenError");
    }

    @Test
    void nobodySellsInAnotherStore() {
        as.cashier(Ids.next())
                .document(SELL)
                .variable("input", basket(line(mug, 1)).pay("CASH", "20").input())
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
        assertThat(salesOfTheShop()).isZero();
    }

    private static final String OPEN = """
            mutation ($input: OpenTillInput!) {
              openTill(input: $input) { __typename ... on TillSession { id } ... on ErrorResult { message } }
            }""";

    private UUID register(String name) {
        return as.manager(shop.id())
                .document("""
                        mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { ... on Register { id } } }""")
                .variable("input", Map.of("storeId", shop.id(), "name", name))
                .execute()
                .path("saveRegister.id")
                .entity(UUID.class)
                .get();
    }

    private UUID open(UUID register, String openingFloat) {
        return as.cashier(shop.id())
                .document(OPEN)
                .variable("input", Map.of("registerId", register, "openingFloat", openingFloat))
                .execute()
                .path("openTill.id")
                .entity(UUID.class)
                .get();
    }

    private GraphQlTester.Response sell(Basket basket) {
        return as.cashier(shop.id())
                .document(SELL)
                .variable("input", basket.input())
                .execute();
    }

    private GraphQlTester.Response giveBack(String sale, String line, String quantity) {
        return as.cashier(shop.id())
                .document(RETURN)
                .variable(
                        "input",
                        Map.of(
                                "saleId",
                                sale,
                                "lines",
                                List.of(Map.of("saleLineId", line, "quantity", new BigDecimal(quantity))),
                                "reason",
                                "Broken",
                                "refundMethod",
                                "CASH",
                                "idempotencyKey",
                                Ids.next()))
                .execute();
    }

    private GraphQlTester.Response undo(String sale) {
        return as.manager(shop.id())
                .document("""
                        mutation ($input: VoidSaleInput!) {
                          voidSale(input: $input) { __typename ... on Sale { status } ... on ErrorResult { message } }
                        }""")
                .variable("input", Map.of("saleId", sale, "reason", "Wrong customer", "idempotencyKey", Ids.next()))
                .execute();
    }

    private void moveCash(String amount) {
        as.cashier(shop.id())
                .document("""
                        mutation ($input: MoveCashInput!) { moveCash(input: $input) { __typename } }""")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                session,
                                "amount",
                                amount,
                                "reason",
                                "To the bank",
                                "idempotencyKey",
                                Ids.next()))
                .execute()
                .path("moveCash.__typename")
                .entity(String.class)
                .isEqualTo("TillSession");
    }

    private GraphQlTester.Response close(String cash, String note) {
        var input = new HashMap<String, Object>(
                Map.of("tillSessionId", session, "counted", List.of(Map.of("method", "CASH", "amount", cash))));
        if (note != null) {
            input.put("note", note);
        }
        return as.cashier(shop.id()).document(CLOSE).variable("input", input).execute();
    }

    private BigDecimal revenueOfToday() {
        return jdbc.sql("select coalesce(sum(sold - refunded), 0) from revenue_day where store_id = ?")
                .param(shop.id())
                .query(BigDecimal.class)
                .single();
    }

    private long salesOfTheShop() {
        return jdbc.sql("select count(*) from sale where store_id = ?")
                .param(shop.id())
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> line(UUID product, int quantity) {
        return Map.of("productId", product, "quantity", quantity);
    }

    @SafeVarargs
    private Basket basket(Map<String, Object>... lines) {
        return new Basket(new HashMap<>(Map.of(
                "tillSessionId",
                session,
                "lines",
                List.of(lines),
                "payments",
                new ArrayList<>(),
                "idempotencyKey",
                Ids.next())));
    }

    private record Basket(Map<String, Object> input) {

        @SuppressWarnings("unchecked")
        Basket pay(String method, String amount) {
            ((List<Object>) input.get("payments")).add(Map.of("method", method, "amount", amount));
            return this;
        }

        Basket with(String field, Object value) {
            var changed = new HashMap<>(input);
            changed.put(field, value);
            return new Basket(changed);
        }
    }

    private static <T> List<T> together(int times, Callable<T> act) throws Exception {
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
