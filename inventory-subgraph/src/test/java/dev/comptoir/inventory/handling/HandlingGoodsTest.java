package dev.comptoir.inventory.handling;

import static dev.comptoir.inventory.Together.together;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.location.Location.LOSS;
import static dev.comptoir.inventory.location.Location.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Invariants;
import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class HandlingGoodsTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Invariants invariants;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private UUID screw;
    private UUID hammer;
    private UUID paris;
    private UUID berlin;

    @BeforeEach
    void data() {
        screw = stock.aProduct("Screw");
        hammer = stock.aProduct("Hammer");
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
    }

    @Test
    void goodsFromASupplierArriveInTheWarehouse() {
        var answer = act(
                as.cashier(CENTRAL_WAREHOUSE),
                "receiveGoods",
                Map.of(
                        "reference",
                        "  Note 12 ",
                        "lines",
                        List.of(
                                Map.of("productId", screw, "quantity", 100, "unitCost", "0.0125"),
                                Map.of("productId", hammer, "quantity", 3))));

        String id = moved(answer);
        answer.path("done.movements[*].quantity").entityList(Integer.class).containsExactly(100, 3);
        answer.path("done.movements[0]").matchesJson("""
                {"kind": "RECEIPT", "product": {"id": "%s"}, "reference": "Note 12", "reason": null, "by": {"id": "%s"},
                 "from": {"id": "%s", "name": "Supplier"}, "to": {"id": "%s", "name": "Central warehouse"}}
                """.formatted(screw, Tokens.CASHIER, SUPPLIER, CENTRAL_WAREHOUSE));
        assertThat(stock.onHand(screw, CENTRAL_WAREHOUSE)).isEqualByComparingTo("100");
        assertThat(stock.onHand(hammer, CENTRAL_WAREHOUSE)).isEqualByComparingTo("3");
        assertThat(jdbc.sql("select cause || ' ' || coalesce(unit_cost::text, '-') from stock_movement"
                                + " where product_id in (:screw, :hammer) order by cause")
                        .param("screw", screw)
                        .param("hammer", hammer)
                        .query(String.class)
                        .list())
                .containsExactly("receipt:%s:1 0.012500".formatted(id), "receipt:%s:2 -".formatted(id));
    }

    @Test
    void goodsGoFromOneStoreToAnother() {
        stock.of(hammer).at(paris).onHand(5);

        var answer = act(as.manager(paris), "transferStock", transfer(hammer, 2));

        moved(answer);
        answer.path("done.movements[0].reference").entity(String.class).isEqualTo("Van 3");
        assertThat(stock.onHand(hammer, paris)).isEqualByComparingTo("3");
        assertThat(stock.onHand(hammer, berlin)).isEqualByComparingTo("2");
        invariants.holdFor(List.of(hammer));
    }

    @Test
    void aTransferMovesAllItsLinesOrNone() {
        stock.of(hammer).at(paris).onHand(5);
        stock.of(screw).at(paris).onHand(1);

        var answer = act(
                french(as.manager(paris)),
                "transferStock",
                Map.of(
                        "fromLocationId",
                        paris,
                        "toLocationId",
                        berlin,
                        "lines",
                        List.of(
                                Map.of("productId", hammer, "quantity", 2),
                                Map.of("productId", screw, "quantity", 2))));

        answer.path("done").matchesJsonStrictly("""
                {"__typename": "InsufficientStockError",
                 "shortages": [{"product": {"id": "%s"}, "requested": 2, "available": 1}],
                 "message": "Le stock ne suffit pas. Rien n'a été enregistré ; prenez-en moins, ou faites d'abord venir des marchandises."}
                """.formatted(screw));
        assertThat(stock.onHand(hammer, paris)).isEqualByComparingTo("5");
    }

    @Test
    void recordedStockIsPutRightBothWays() {
        stock.of(hammer).at(paris).onHand(5);

        var answer = act(
                as.manager(paris),
                "correctStock",
                Map.of(
                        "locationId",
                        paris,
                        "reason",
                        "Wrong shelf",
                        "lines",
                        List.of(Map.of("productId", hammer, "change", -2), Map.of("productId", screw, "change", 7))));

        moved(answer);
        answer.path("done.movements[0]").matchesJson("""
                {"kind": "CORRECTION", "quantity": 2, "reason": "Wrong shelf", "from": {"id": "%s"}, "to": {"id": "%s"}}
                """.formatted(paris, LOSS));
        assertThat(stock.onHand(hammer, paris)).isEqualByComparingTo("3");
        assertThat(stock.onHand(screw, paris)).isEqualByComparingTo("7");
        invariants.holdFor(List.of(hammer, screw));
    }

    @Test
    void whatIsGoneIsWrittenOffWithItsCause() {
        stock.of(hammer).at(paris).onHand(5);

        var broken = act(as.manager(paris), "writeOffStock", writeOff("BREAKAGE", " fell down "));
        var stolen = act(as.manager(paris), "writeOffStock", writeOff("THEFT", null));
        var long500 = act(as.manager(paris), "writeOffStock", writeOff("OTHER", "x".repeat(500)));

        moved(broken);
        broken.path("done.movements[0]").matchesJson("""
                {"kind": "LOSS", "quantity": 1, "reason": "BREAKAGE: fell down", "from": {"id": "%s"}, "to": {"id": "%s"}}
                """.formatted(paris, LOSS));
        stolen.path("done.movements[0].reason").entity(String.class).isEqualTo("THEFT");
        moved(long500);
        assertThat(stock.onHand(hammer, paris)).isEqualByComparingTo("2");
    }

    @Test
    void anActIsDoneOnceHoweverOftenItIsSent() {
        stock.of(hammer).at(paris).onHand(5);
        var transfer = withKey(transfer(hammer, 2));

        String first = moved(send(as.manager(paris), "transferStock", transfer));
        var second = send(as.manager(paris), "transferStock", transfer);

        assertThat(moved(second)).isEqualTo(first);
        second.path("done.movements[*].quantity").entityList(Integer.class).containsExactly(2);
        assertThat(stock.onHand(hammer, berlin)).isEqualByComparingTo("2");
    }

    @Test
    void anActSentByTwoAtOnceIsDoneOnce() throws Exception {
        stock.of(hammer).at(paris).onHand(5);
        var transfer = withKey(transfer(hammer, 2));

        var ids = together(Collections.<Callable<String>>nCopies(
                4, () -> moved(send(as.manager(paris), "transferStock", transfer))));

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(stock.onHand(hammer, berlin)).isEqualByComparingTo("2");
    }

    @Test
    void aKeyStandsForOneContentOnly() {
        stock.of(hammer).at(paris).onHand(5);
        var transfer = withKey(transfer(hammer, 2));
        moved(send(as.manager(paris), "transferStock", transfer));
        var other = new HashMap<>(transfer);
        other.put("lines", List.of(Map.of("productId", hammer, "quantity", 1)));

        assertThat(typeOf(send(as.manager(paris), "transferStock", other))).isEqualTo("IdempotencyConflictError");
        assertThat(stock.onHand(hammer, berlin)).isEqualByComparingTo("2");
    }

    @Test
    void aRefusedActMayBeSentAgainUnderItsKey() {
        stock.of(hammer).at(paris).onHand(1);
        var transfer = withKey(transfer(hammer, 2));
        assertThat(typeOf(send(as.manager(paris), "transferStock", transfer))).isEqualTo("InsufficientStockError");

        act(as.manager(paris), "correctStock", correct("Found\u0000 again\n", Map.of("productId", hammer, "change", 1)))
                .path("done.movements[0].reason")
                .entity(String.class)
                .isEqualTo("Found again");

        moved(send(as.manager(paris), "transferStock", transfer));
    }

    @Test
    void quantitiesThatCannotBeAreRefused() {
        UUID cloth = stock.aProduct("Cloth", dev.comptoir.inventory.product.CountingUnit.METRE);

        for (Object wrong : List.of(0, -1, 1.5, 2_000_000_000L)) {
            assertInvalid(receive(Map.of("productId", hammer, "quantity", wrong)), hammer);
            assertInvalid(act(as.manager(paris), "writeOffStock", writeOff(hammer, wrong, "THEFT", null)), hammer);
            assertInvalid(act(as.manager(paris), "transferStock", transfer(hammer, wrong)), hammer);
        }
        for (Object wrong : List.of(0, -1.5, 2_000_000_000L, -2_000_000_000L)) {
            assertInvalid(
                    act(
                            as.manager(paris),
                            "correctStock",
                            correct("Found", Map.of("productId", hammer, "change", wrong))),
                    hammer);
        }
        var line = Map.of("productId", hammer, "quantity", 1);
        assertInvalid(receive(line, line), hammer);
        assertThat(typeOf(receive())).isEqualTo("InvalidQuantityError");
        assertThat(typeOf(receive(Collections.nCopies(501, line).toArray(Map[]::new))))
                .isEqualTo("InvalidQuantityError");
        moved(receive(Map.of("productId", cloth, "quantity", 1.5)));
        assertThat(stock.onHand(hammer, CENTRAL_WAREHOUSE)).isZero();
    }

    @Test
    void productsAndPlacesMustBeKnown() {
        UUID nobodyKnows = Ids.next();
        var answer =
                receive(Map.of("productId", hammer, "quantity", 1), Map.of("productId", nobodyKnows, "quantity", 1));

        assertThat(typeOf(answer)).isEqualTo("UnknownProductError");
        answer.path("done.productIds").entityList(UUID.class).containsExactly(nobodyKnows);
        assertThat(stock.onHand(hammer, CENTRAL_WAREHOUSE)).isZero();

        stock.of(hammer).at(paris).onHand(5);
        for (UUID nowhere : List.of(Ids.next(), LOSS, paris)) {
            var transfer = new HashMap<>(transfer(hammer, 1));
            transfer.put("toLocationId", nowhere);
            assertThat(typeOf(act(as.manager(paris), "transferStock", transfer)))
                    .isEqualTo("UnknownLocationError");
        }
        for (String act : List.of("correctStock", "writeOffStock", "receiveGoods")) {
            var input = new HashMap<String, Object>(Map.of(
                    "locationId",
                    SUPPLIER,
                    "lines",
                    List.of(Map.of("productId", hammer, act.equals("correctStock") ? "change" : "quantity", 1))));
            input.put(
                    act.equals("correctStock") ? "reason" : act.equals("writeOffStock") ? "cause" : "reference",
                    "THEFT");
            assertThat(typeOf(act(as.admin(), act, input))).isEqualTo("UnknownLocationError");
        }
    }

    @Test
    void wordsThatAreAskedForMustBeSaid() {
        stock.of(hammer).at(paris).onHand(5);

        for (String wrong : List.of("", "  ", "x".repeat(501))) {
            assertThat(typeOf(act(
                            as.manager(paris),
                            "correctStock",
                            correct(wrong, Map.of("productId", hammer, "change", 1)))))
                    .isEqualTo("ReasonRequiredError");
            assertThat(typeOf(act(as.manager(paris), "writeOffStock", writeOff("OTHER", wrong))))
                    .isEqualTo("ReasonRequiredError");
            assertThat(typeOf(act(
                            as.admin(),
                            "receiveGoods",
                            Map.of("reference", wrong, "lines", List.of(Map.of("productId", hammer, "quantity", 1))))))
                    .isEqualTo("ReasonRequiredError");
        }
        assertThat(typeOf(act(as.manager(paris), "writeOffStock", writeOff("OTHER", null))))
                .isEqualTo("ReasonRequiredError");
    }

    @Test
    void aCostIsZeroOrMoreAndNotTooFine() {
        for (String wrong : List.of("-0.01", "1.00001", "1000000000")) {
            var answer = receive(Map.of("productId", hammer, "quantity", 1, "unitCost", wrong));
            answer.path("done.message").entity(String.class).satisfies(message -> assertThat(message)
                    .startsWith("\"Hammer\" cannot cost " + wrong));
            assertThat(typeOf(answer)).isEqualTo("InvalidCostError");
        }
        moved(receive(Map.of("productId", hammer, "quantity", 1, "unitCost", "0")));
    }

    @Test
    void everybodyActsInHisOwnPlacesOnly() {
        stock.of(hammer).at(paris).onHand(5);
        var receipt = Map.of(
                "locationId", paris, "reference", "N", "lines", List.of(Map.of("productId", hammer, "quantity", 1)));

        assertForbidden(act(as.manager(berlin), "transferStock", transfer(hammer, 1)));
        assertForbidden(act(as.manager(berlin), "writeOffStock", writeOff("THEFT", null)));
        assertForbidden(
                act(as.manager(berlin), "correctStock", correct("Found", Map.of("productId", hammer, "change", 1))));
        assertForbidden(act(as.manager(berlin), "receiveGoods", receipt));
        assertForbidden(act(as.cashier(paris), "receiveGoods", receipt));
        assertForbidden(act(as.cashier(paris), "receiveGoods", without(receipt, "locationId")));
        moved(act(as.manager(paris), "receiveGoods", receipt));
        moved(act(as.admin(), "receiveGoods", receipt));
        assertThat(stock.onHand(hammer, paris)).isEqualByComparingTo("7");
    }

    @Test
    void howManyStatementsAnActCostsDoesNotDependOnItsLines() {
        assertThat(statementsOf(50)).isEqualTo(statementsOf(1));
    }

    private int statementsOf(int lines) {
        var products = Stream.generate(() -> stock.aProduct("Nail"))
                .limit(lines)
                .map(product -> Map.of("productId", product, "quantity", 1))
                .toArray(Map[]::new);
        return counter.during(() -> moved(receive(products))).count();
    }

    private GraphQlTester.Response receive(Map<?, ?>... lines) {
        return act(as.cashier(CENTRAL_WAREHOUSE), "receiveGoods", Map.of("reference", "N", "lines", List.of(lines)));
    }

    private Map<String, Object> transfer(UUID product, Object quantity) {
        return Map.of(
                "fromLocationId",
                paris,
                "toLocationId",
                berlin,
                "reference",
                "Van 3",
                "lines",
                List.of(Map.of("productId", product, "quantity", quantity)));
    }

    private Map<String, Object> correct(String reason, Map<String, Object> line) {
        return Map.of("locationId", paris, "reason", reason, "lines", List.of(line));
    }

    private Map<String, Object> writeOff(String cause, String note) {
        return writeOff(hammer, 1, cause, note);
    }

    private Map<String, Object> writeOff(UUID product, Object quantity, String cause, String note) {
        var input = new HashMap<String, Object>(Map.of(
                "locationId",
                paris,
                "cause",
                cause,
                "lines",
                List.of(Map.of("productId", product, "quantity", quantity))));
        input.put("note", note);
        return input;
    }

    private static GraphQlTester.Response act(HttpGraphQlTester caller, String mutation, Map<String, ?> input) {
        return send(caller, mutation, withKey(input));
    }

    private static GraphQlTester.Response send(HttpGraphQlTester caller, String mutation, Map<String, ?> input) {
        return caller.documentName(mutation).variable("input", input).execute();
    }

    private static HttpGraphQlTester french(HttpGraphQlTester caller) {
        return caller.mutate().header("Accept-Language", "fr").build();
    }

    private static Map<String, Object> withKey(Map<String, ?> input) {
        var keyed = new HashMap<String, Object>(input);
        keyed.put("idempotencyKey", UUID.randomUUID());
        return keyed;
    }

    private static Map<String, Object> without(Map<String, ?> input, String field) {
        var less = new HashMap<String, Object>(input);
        less.remove(field);
        return less;
    }

    /** The act's id. */
    private static String moved(GraphQlTester.Response answer) {
        assertThat(typeOf(answer)).isEqualTo("StockMoved");
        return answer.path("done.id").entity(String.class).get();
    }

    private static String typeOf(GraphQlTester.Response answer) {
        return answer.path("done.__typename").entity(String.class).get();
    }

    private static void assertInvalid(GraphQlTester.Response answer, UUID product) {
        assertThat(typeOf(answer)).isEqualTo("InvalidQuantityError");
        answer.path("done.product.id").entity(UUID.class).isEqualTo(product);
    }

    private static void assertForbidden(GraphQlTester.Response answer) {
        answer.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }
}
