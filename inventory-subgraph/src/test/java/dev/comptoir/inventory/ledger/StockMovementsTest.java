package dev.comptoir.inventory.ledger;

import static dev.comptoir.inventory.Stock.receipt;
import static dev.comptoir.inventory.Stock.sale;
import static dev.comptoir.inventory.Stock.transfer;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.location.Location.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@SubgraphTest
class StockMovementsTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private StatementCounter counter;

    private final UUID product = Ids.next();
    private UUID paris;
    private UUID berlin;

    @BeforeEach
    void movements() {
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
        ledger.record(
                List.of(new Movement(
                        "test:" + Ids.next(),
                        MovementKind.RECEIPT,
                        product,
                        BigDecimal.valueOf(50),
                        SUPPLIER,
                        CENTRAL_WAREHOUSE,
                        "Note 12",
                        Instant.parse("2026-03-01T10:00:00Z"),
                        null,
                        new BigDecimal("2.5"))),
                Tokens.MANAGER.toString());
        ledger.record(List.of(transfer(product, CENTRAL_WAREHOUSE, paris, 20)), Tokens.MANAGER.toString());
        ledger.record(List.of(transfer(product, CENTRAL_WAREHOUSE, berlin, 10)), Tokens.MANAGER.toString());
        ledger.record(List.of(sale(product, paris, 2)), "sales");
    }

    @Test
    void theLedgerOfAProductIsToldTheNewestFirst() {
        var answer = ask(as.admin(), Map.of());

        answer.path("stockMovements.nodes[*].quantity")
                .entityList(Integer.class)
                .containsExactly(2, 10, 20, 50);
        answer.path("stockMovements.totalCount").entity(Integer.class).isEqualTo(4);
        answer.path("stockMovements.nodes[0].by").valueIsNull();
        answer.path("stockMovements.nodes[3]").matchesJson("""
                {"at": "2026-03-01T10:00:00Z", "kind": "RECEIPT", "product": {"id": "%s"}, "reference": "Note 12",
                 "from": {"name": "Supplier", "kind": "SUPPLIER"}, "to": {"name": "Central warehouse"},
                 "by": {"id": "%s"}}
                """.formatted(product, Tokens.MANAGER));
    }

    @Test
    void everybodySeesTheMovementsOfHisOwnPlaces() {
        assertQuantities(ask(as.cashier(paris), Map.of()), 2, 20);
        assertQuantities(ask(as.manager(berlin), Map.of()), 10);
        assertQuantities(ask(as.manager(CENTRAL_WAREHOUSE), Map.of()), 10, 20, 50);
        assertQuantities(ask(as.manager(), Map.of()));
        assertQuantities(ask(as.manager(paris, CENTRAL_WAREHOUSE), Map.of("storeId", paris)), 2, 20);
        assertQuantities(ask(as.admin(), Map.of("storeId", CENTRAL_WAREHOUSE)), 10, 20, 50);
        assertCode(ask(as.manager(paris), Map.of("storeId", berlin)), "FORBIDDEN");
    }

    @Test
    void theCostOfAReceiptIsForManagers() {
        var document = "query($id: ID!) { stockMovements(productId: $id) { nodes { unitCost { amount currency } } } }";

        as.manager(CENTRAL_WAREHOUSE)
                .document(document)
                .variable("id", product)
                .execute()
                .path("stockMovements.nodes[2].unitCost")
                .matchesJsonStrictly("{\"amount\": \"2.50\", \"currency\": \"GBP\"}");
        as.cashier(CENTRAL_WAREHOUSE)
                .document(document)
                .variable("id", product)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(3).allSatisfy(error -> assertThat(error.getExtensions())
                        .containsEntry("code", "FORBIDDEN")));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var seen = new ArrayList<Integer>();
        String after = "";
        for (int page = 0; page < 4; page++) {
            var answer = ask(as.admin(), Map.of("first", 1, "after", after));
            answer.path("stockMovements.totalCount").entity(Integer.class).isEqualTo(4);
            seen.addAll(answer.path("stockMovements.nodes[*].quantity")
                    .entityList(Integer.class)
                    .get());
            after = answer.path("stockMovements.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
        }

        assertThat(seen).containsExactly(2, 10, 20, 50);
        assertQuantities(ask(as.admin(), Map.of("first", 1, "after", after)));
        assertCode(ask(as.admin(), Map.of("after", "foreign")), "BAD_USER_INPUT");
    }

    @Test
    void aPageWithItsPlacesCostsOneStatementAndTheCountAnother() {
        var withCount = counter.during(() -> assertQuantities(ask(as.admin(), Map.of()), 2, 10, 20, 50));
        var without = counter.during(() -> as.admin()
                .document("query($id: ID!) { stockMovements(productId: $id) { nodes { from { name } to { name } } } }")
                .variable("id", product)
                .execute()
                .path("stockMovements.nodes")
                .entityList(Object.class)
                .hasSize(4));

        assertThat(withCount.sql()).hasSize(2);
        assertThat(without.sql()).hasSize(1);
    }

    @Test
    void onHandOfThePastIsWhatIsThereNowLessWhatCameAndWentSince() {
        UUID other = Ids.next();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        record(receipt(other, paris, 10), today.minusDays(3), "00:00:00");
        record(sale(other, paris, 4), today.minusDays(2), "23:59:59.999");
        record(sale(other, paris, 1), today.minusDays(1), "12:00:00");
        record(receipt(other, berlin, 7), today.minusDays(1), "12:00:00");

        history(as.cashier(paris), other, today.minusDays(4), today.plusDays(2))
                .path("stockHistory")
                .matchesJsonStrictly("""
                [{"day": "%s", "onHand": 0}, {"day": "%s", "onHand": 10}, {"day": "%s", "onHand": 6},
                 {"day": "%s", "onHand": 5}, {"day": "%s", "onHand": 5}]
                """.formatted(
                                today.minusDays(4), today.minusDays(3), today.minusDays(2), today.minusDays(1), today));
        history(as.cashier(paris), other, today.minusDays(3), today.minusDays(3))
                .path("stockHistory[*].onHand")
                .entityList(Integer.class)
                .containsExactly(10);
        assertThat(counter.during(() -> history(as.admin(), other, today.minusDays(399), today)
                                .path("stockHistory")
                                .entityList(Object.class)
                                .hasSize(400))
                        .sql())
                .hasSize(1);
    }

    @Test
    void aHistoryIsForThoseWhoWorkThereAndNotEndless() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertCode(history(as.manager(berlin), product, today, today), "FORBIDDEN");
        assertCode(history(as.manager(paris), product, today.minusDays(400), today), "BAD_USER_INPUT");
        assertCode(history(as.manager(paris), product, today, today.minusDays(1)), "BAD_USER_INPUT");
    }

    private void record(Movement movement, LocalDate day, String time) {
        ledger.record(
                List.of(new Movement(
                        movement.cause(),
                        movement.kind(),
                        movement.productId(),
                        movement.quantity(),
                        movement.fromLocationId(),
                        movement.toLocationId(),
                        null,
                        day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC))),
                "test");
    }

    private GraphQlTester.Response ask(HttpGraphQlTester caller, Map<String, Object> filter) {
        var request = caller.documentName("stockMovements").variable("productId", product);
        filter.forEach(request::variable);
        return request.execute();
    }

    private GraphQlTester.Response history(HttpGraphQlTester caller, UUID some, LocalDate from, LocalDate to) {
        return caller.documentName("stockHistory")
                .variable("productId", some)
                .variable("locationId", paris)
                .variable("from", from)
                .variable("to", to)
                .execute();
    }

    private static void assertQuantities(GraphQlTester.Response answer, Integer... quantities) {
        answer.path("stockMovements.nodes[*].quantity")
                .entityList(Integer.class)
                .satisfies(found -> assertThat(found).containsExactly(quantities));
    }

    private static void assertCode(GraphQlTester.Response answer, String code) {
        answer.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", code)));
    }
}
