package dev.comptoir.inventory.replenishment;

import static dev.comptoir.inventory.Together.together;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.replenishment.Asking.assertCode;
import static dev.comptoir.inventory.replenishment.Asking.typeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Invariants;
import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class ReplenishmentTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Invariants invariants;

    private UUID product;
    private UUID paris;
    private UUID berlin;

    @BeforeEach
    void aProductInTheWarehouse() {
        product = stock.aProduct("Espresso cups");
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
        stock.of(product).at(CENTRAL_WAREHOUSE).onHand(20);
    }

    @Test
    void aCashierAsksAManagerOfTheWarehouseSendsAndTheStockOfBothPlacesChanges() {
        stock.of(product).at(paris).onHand(1);

        var asked = cashier().ask(product, paris, 6, " The window is empty ", Ids.next());
        asked.path("result").matchesJson("""
                {
                  "__typename": "ReplenishmentRequest", "status": "PENDING", "origin": "EMPLOYEE", "quantity": 6,
                  "note": "The window is empty", "product": {"id": "%s"}, "store": {"id": "%s"},
                  "requestedBy": {"id": "%s"}, "decidedBy": null, "decidedAt": null, "grantedQuantity": null,
                  "rejectionReason": null, "centralAvailable": 20, "storeOnHand": 1
                }""".formatted(product, paris, Tokens.CASHIER));

        decider().approve(idIn(asked), null).path("result").matchesJson("""
                {
                  "__typename": "ReplenishmentRequest", "status": "APPROVED", "grantedQuantity": 6,
                  "decidedBy": {"id": "%s"}, "centralAvailable": 14, "storeOnHand": 7
                }""".formatted(Tokens.MANAGER));
        assertThat(transfers())
                .singleElement()
                .isEqualTo("TRANSFER 6.000 replenishment:%s RPL-%s %s"
                        .formatted(
                                idIn(asked),
                                idIn(asked).toString().substring(28).toUpperCase(java.util.Locale.ROOT),
                                Tokens.MANAGER));
        invariants.holdFor(List.of(product));
    }

    @Test
    void aPartIsGranted() {
        UUID request = cashier().asked(product, paris, 6);

        Asking.as(as.admin()).approve(request, 4).path("result").matchesJson("""
                {"status": "APPROVED", "quantity": 6, "grantedQuantity": 4, "centralAvailable": 16, "storeOnHand": 4}""");
    }

    @Test
    void anOpenRequestIsShownInsteadOfDoubledAndADecidedOneIsNot() {
        UUID first = cashier().asked(product, paris, 6);

        var again = Asking.as(as.manager(paris)).ask(product, paris, 9);
        assertThat(typeOf(again)).isEqualTo("AlreadyRequestedError");
        again.path("result.request").matchesJson("{\"id\": \"%s\", \"quantity\": 6}".formatted(first));

        cashier().asked(stock.aProduct("Other"), paris, 1);
        Asking.as(as.cashier(berlin)).asked(product, berlin, 1);
        decider().approve(first, null);
        assertThat(cashier().asked(product, paris, 9)).isNotEqualTo(first);
    }

    @Test
    void ofManyWhoAskAtOnceOneIsHeard() throws Exception {
        List<GraphQlTester.Response> answers =
                together(Collections.nCopies(6, () -> cashier().ask(product, paris, 2)));

        assertThat(answers.stream().map(Asking::typeOf))
                .containsOnlyOnce("ReplenishmentRequest")
                .filteredOn("AlreadyRequestedError"::equals)
                .hasSize(5);
    }

    @Test
    void askingAgainUnderTheSameKeyAsksOnce() {
        UUID key = Ids.next();
        UUID request = idIn(cashier().ask(product, paris, 6, null, key));

        assertThat(idIn(cashier().ask(product, paris, 6, null, key))).isEqualTo(request);
        assertThat(typeOf(cashier().ask(product, paris, 7, null, key))).isEqualTo("IdempotencyConflictError");
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoesAndTheGoodsGoOnce() throws Exception {
        UUID request = cashier().asked(product, paris, 6);

        List<GraphQlTester.Response> answers =
                together(Collections.nCopies(6, () -> decider().approve(request, null)));

        assertThat(answers.stream().map(Asking::typeOf)).containsOnlyOnce("ReplenishmentRequest");
        assertThat(answers)
                .filteredOn(answer -> typeOf(answer).equals("RequestNotPendingError"))
                .hasSize(5)
                .allSatisfy(answer -> answer.path("result.request.status")
                        .entity(String.class)
                        .isEqualTo("APPROVED"));
        assertThat(transfers()).hasSize(1);
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("6");
        invariants.holdFor(List.of(product));
    }

    @Test
    void aRetryUnderTheSameKeySendsOnceAndAnswersTheSame() throws Exception {
        UUID request = cashier().asked(product, paris, 6);
        UUID key = Ids.next();

        List<GraphQlTester.Response> answers =
                together(Collections.nCopies(4, () -> decider().approve(request, 5, key)));

        assertThat(answers).allSatisfy(answer -> answer.path("result")
                .matchesJson("{\"__typename\": \"ReplenishmentRequest\", \"grantedQuantity\": 5}"));
        assertThat(transfers()).hasSize(1);
    }

    @Test
    void whenTheWarehouseHasLessNothingChanges() {
        UUID request = cashier().asked(product, paris, 21);

        decider().approve(request, null).path("result").matchesJson("""
                {
                  "__typename": "InsufficientStockError",
                  "shortages": [{"product": {"id": "%s"}, "requested": 21, "available": 20}]
                }""".formatted(product));

        assertThat(transfers()).isEmpty();
        cashier().find(request).path("result.status").entity(String.class).isEqualTo("PENDING");
        decider()
                .approve(request, 20)
                .path("result.grantedQuantity")
                .entity(Integer.class)
                .isEqualTo(20);
    }

    @Test
    void manyAreApprovedEachOnItsOwnAndAnsweredInOrder() {
        UUID scarce = stock.aProduct("Scarce");
        List<UUID> requests = List.of(
                cashier().asked(product, paris, 5),
                cashier().asked(scarce, paris, 5),
                Ids.next(),
                Asking.as(as.cashier(berlin)).asked(product, berlin, 7));
        var approvals = requests.stream()
                .map(request -> Asking.approval(request, null, Ids.next()))
                .toList();

        var answer = decider().send("ApproveMany", Map.of("approvals", approvals));

        answer.path("result.results[*].__typename")
                .entityList(String.class)
                .containsExactly(
                        "ReplenishmentRequest",
                        "InsufficientStockError",
                        "RequestNotFoundError",
                        "ReplenishmentRequest");
        assertThat(stock.onHand(product, CENTRAL_WAREHOUSE)).isEqualByComparingTo("8");
        decider()
                .send("ApproveMany", Map.of("approvals", approvals))
                .path("result.results[*].__typename")
                .entityList(String.class)
                .containsExactly(
                        "ReplenishmentRequest",
                        "InsufficientStockError",
                        "RequestNotFoundError",
                        "ReplenishmentRequest");
        assertThat(transfers()).hasSize(2);
    }

    @Test
    void approvalsInOppositeOrdersAtOnceNeitherBlockNorSendTwice() throws Exception {
        List<UUID> products = IntStream.range(0, 8)
                .mapToObj(n -> stock.aProduct("Product " + n))
                .toList();
        products.forEach(some -> stock.of(some).at(CENTRAL_WAREHOUSE).onHand(3));
        List<UUID> requests =
                products.stream().map(some -> cashier().asked(some, paris, 2)).toList();

        together(IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(caller -> () -> decider()
                        .send(
                                "ApproveMany",
                                Map.of(
                                        "approvals",
                                        (caller % 2 == 0 ? requests : requests.reversed())
                                                .stream()
                                                        .map(request -> Asking.approval(request, null, Ids.next()))
                                                        .toList()))
                        .errors()
                        .verify())
                .toList());

        assertThat(products)
                .allSatisfy(some -> assertThat(stock.onHand(some, paris)).isEqualByComparingTo("2"));
        invariants.holdFor(products);
    }

    @Test
    void aListToApproveHasOneToAHundredRequestsEachOnce() {
        UUID request = cashier().asked(product, paris, 5);
        var approval = Asking.approval(request, null, Ids.next());

        for (List<?> approvals : List.of(
                List.of(),
                List.of(approval, Asking.approval(request, null, Ids.next())),
                Stream.generate(() -> Asking.approval(Ids.next(), null, Ids.next()))
                        .limit(101)
                        .toList())) {
            assertCode(decider().send("ApproveMany", Map.of("approvals", approvals)), "BAD_USER_INPUT");
        }
        assertThat(transfers()).isEmpty();
    }

    @Test
    void aRequestIsRejectedWithAReasonThatIsNotBlank() {
        UUID request = cashier().asked(product, paris, 5);

        assertThat(typeOf(decider().reject(request, " \t "))).isEqualTo("ReasonRequiredError");
        assertThat(typeOf(decider().reject(request, "x".repeat(501)))).isEqualTo("ReasonRequiredError");
        decider().reject(request, " Out of season ").path("result").matchesJson("""
                {"status": "REJECTED", "rejectionReason": "Out of season", "decidedBy": {"id": "%s"}}""".formatted(Tokens.MANAGER));
        assertThat(typeOf(decider().reject(request, "Again"))).isEqualTo("RequestNotPendingError");
        assertThat(typeOf(decider().approve(request, null))).isEqualTo("RequestNotPendingError");
        assertThat(typeOf(cashier().cancel(request))).isEqualTo("RequestNotPendingError");
        assertThat(transfers()).isEmpty();
    }

    @Test
    void aRejectionUnderTheSameKeyIsAnsweredAgain() {
        UUID request = cashier().asked(product, paris, 5);
        var input = Map.of("requestId", request, "reason", "No", "idempotencyKey", Ids.next());

        for (int attempt = 0; attempt < 2; attempt++) {
            decider()
                    .send("Reject", input)
                    .path("result.status")
                    .entity(String.class)
                    .isEqualTo("REJECTED");
        }
    }

    @Test
    void whoAskedTakesItBackAndColleaguesDoNot() {
        UUID request = cashier().asked(product, paris, 5);

        assertCode(Asking.as(as.manager(paris)).cancel(request), "FORBIDDEN");
        assertCode(decider().cancel(request), "FORBIDDEN");
        cashier().cancel(request).path("result").matchesJson("""
                {"status": "CANCELLED", "decidedBy": {"id": "%s"}}""".formatted(Tokens.CASHIER));
        UUID another = cashier().asked(product, paris, 5);
        Asking.as(as.admin())
                .cancel(another)
                .path("result.status")
                .entity(String.class)
                .isEqualTo("CANCELLED");
    }

    @Test
    void anotherStoresRequestIsAsGoodAsNone() {
        UUID request = cashier().asked(product, paris, 5);
        Asking stranger = Asking.as(as.cashier(berlin));

        assertThat(typeOf(stranger.cancel(request))).isEqualTo("RequestNotFoundError");
        stranger.find(request).path("result").valueIsNull();
        assertCode(stranger.list(Map.of("status", "PENDING", "storeId", paris)), "FORBIDDEN");
        assertCode(stranger.ask(product, paris, 1), "FORBIDDEN");
        assertThat(typeOf(cashier().cancel(Ids.next()))).isEqualTo("RequestNotFoundError");
        assertThat(typeOf(decider().approve(Ids.next(), null))).isEqualTo("RequestNotFoundError");
        assertThat(typeOf(decider().reject(Ids.next(), "No"))).isEqualTo("RequestNotFoundError");
    }

    @Test
    void onlyManagersOfTheWarehouseAndAdminsDecide() {
        UUID request = cashier().asked(product, paris, 5);
        List<HttpGraphQlTester> others = List.of(
                as.manager(paris),
                as.cashier(CENTRAL_WAREHOUSE, paris),
                as.customer(),
                as.partner("stock:read"),
                as.service("inventory.write"));

        for (HttpGraphQlTester other : others) {
            assertCode(Asking.as(other).approve(request, null), "FORBIDDEN");
            assertCode(Asking.as(other).reject(request, "No"), "FORBIDDEN");
            assertCode(
                    Asking.as(other)
                            .send(
                                    "ApproveMany",
                                    Map.of("approvals", List.of(Asking.approval(request, null, Ids.next())))),
                    "FORBIDDEN");
        }
        assertThat(transfers()).isEmpty();
        for (HttpGraphQlTester other : others.subList(2, 5)) {
            assertCode(Asking.as(other).ask(product, paris, 1), "FORBIDDEN");
            assertCode(Asking.as(other).cancel(request), "FORBIDDEN");
            assertCode(Asking.as(other).find(request), "FORBIDDEN");
            assertCode(Asking.as(other).list(Map.of("status", "PENDING")), "FORBIDDEN");
        }
    }

    @Test
    void quantitiesThatMeanNothingAreRefused() {
        UUID cloth = stock.aProduct("Cloth", CountingUnit.METRE);
        stock.of(cloth).at(CENTRAL_WAREHOUSE).onHand(5);

        for (Object quantity : List.of(0, -1, 1.5, 1_000_000_001L)) {
            assertThat(typeOf(cashier().ask(product, paris, quantity)))
                    .as("asked for %s", quantity)
                    .isEqualTo("InvalidQuantityError");
        }
        UUID request = cashier().asked(product, paris, 5);
        for (Object quantity : List.of(0, -1, 1.5, 6, 1_000_000_001L)) {
            assertThat(typeOf(decider().approve(request, quantity)))
                    .as("granted %s", quantity)
                    .isEqualTo("InvalidQuantityError");
        }
        assertCode(cashier().ask(product, paris, 1.0001), "BAD_USER_INPUT");
        assertThat(transfers()).isEmpty();
        decider()
                .approve(cashier().asked(cloth, paris, new BigDecimal("2.5")), new BigDecimal("1.25"))
                .path("result.storeOnHand")
                .entity(BigDecimal.class)
                .isEqualTo(new BigDecimal("1.25"));
    }

    @Test
    void unknownProductsAndPlacesAreRefused() {
        UUID nothing = Ids.next();
        var unknown = cashier().ask(nothing, paris, 1);
        assertThat(typeOf(unknown)).isEqualTo("UnknownProductError");
        unknown.path("result.productIds").entityList(UUID.class).containsExactly(nothing);
        assertThat(typeOf(Asking.as(as.admin()).ask(product, nothing, 1))).isEqualTo("UnknownLocationError");
        assertThat(typeOf(Asking.as(as.admin()).ask(product, CENTRAL_WAREHOUSE, 1)))
                .isEqualTo("UnknownLocationError");
        assertCode(cashier().ask(product, paris, 1, "x".repeat(501), Ids.next()), "BAD_USER_INPUT");
    }

    @Test
    void refusalsAreInTheCallersLanguage() {
        cashier().asked(product, paris, 6);

        Asking.as(as.cashier(paris).mutate().header("Accept-Language", "fr").build())
                .ask(product, paris, 6)
                .path("result.message")
                .entity(String.class)
                .isEqualTo("Une demande est déjà en cours pour cet article et ce magasin. Rien n'a été redemandé ; "
                        + "attendez la décision, ou retirez d'abord cette demande.");
    }

    @Test
    void theDatabaseKeepsEveryRequestAndItsDecision() {
        UUID request = cashier().asked(product, paris, 6);
        decider().approve(request, null);

        for (String change : List.of(
                "update replenishment_request set granted_quantity = 1 where id = :id",
                "delete from replenishment_request where id = :id")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(change).param("id", request).update())
                    .hasMessageContaining("decided once");
        }
    }

    private Asking cashier() {
        return Asking.as(as.cashier(paris));
    }

    private Asking decider() {
        return Asking.as(as.manager(CENTRAL_WAREHOUSE));
    }

    private static UUID idIn(GraphQlTester.Response answer) {
        return UUID.fromString(answer.path("result.id").entity(String.class).get());
    }

    private List<String> transfers() {
        return jdbc.sql("""
                select kind || ' ' || quantity || ' ' || cause || ' ' || reference || ' ' || recorded_by
                  from stock_movement where product_id = :product and kind = 'TRANSFER'
                """).param("product", product).query(String.class).list();
    }
}
