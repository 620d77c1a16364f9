package dev.comptoir.inventory.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@SubgraphTest
class StockRotationTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private StatementCounter counter;

    private UUID paris;
    private UUID fast;
    private UUID slow;
    private UUID none;

    /** Over the ten days from the 1st: fast ends its days with 20, 20, 20, 20, 10 five times, 12; slow always has 5. */
    @BeforeEach
    void goodsThatCameAndWent() {
        paris = stock.aStore("Paris");
        none = stock.aProduct("None");
        slow = stock.aProduct("Slow");
        fast = stock.aProduct("Fast");
        stock.of(none).at(paris);
        move(MovementKind.RECEIPT, slow, 5, Location.SUPPLIER, paris, "2026-02-10T12:00:00Z");
        move(MovementKind.RECEIPT, fast, 20, Location.SUPPLIER, paris, "2026-03-01T23:00:00Z");
        move(MovementKind.SALE, fast, 10, paris, Location.CUSTOMER, "2026-03-05T00:00:00Z");
        move(MovementKind.RETURN, fast, 2, Location.CUSTOMER, paris, "2026-03-10T23:59:00Z");
        move(MovementKind.SALE, fast, 4, paris, Location.CUSTOMER, "2026-03-11T00:00:00Z");
    }

    @Test
    void theSlowestComeFirstWithTheAverageOfTheDaysEnds() {
        page(null, 20).path("stockRotation").matchesJson("""
                {"totalCount": 3, "nodes": [
                  {"product": {"id": "%s"}, "soldUnits": 0, "averageOnHand": 0, "turnsPerYear": null, "daysOfCover": null},
                  {"product": {"id": "%s"}, "soldUnits": 0, "averageOnHand": 5, "turnsPerYear": "0.00", "daysOfCover": null},
                  {"product": {"id": "%s"}, "soldUnits": 8, "averageOnHand": 14.2, "turnsPerYear": "20.56", "daysOfCover": "10.0"}
                ]}""".formatted(none, slow, fast));
    }

    @Test
    void todayCountsAsItIsNow() {
        UUID store = stock.aStore("Store");
        stock.of(fast).at(store).onHand(6);
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        ask(as.manager(store), store, today, today, null, 20)
                .path("stockRotation.nodes[0].averageOnHand")
                .entity(Integer.class)
                .isEqualTo(6);
    }

    @Test
    void pagesFollowOneAnotherInOneStatementEach() {
        var seen = new ArrayList<String>();
        String[] after = {null};
        for (int n = 0; n < 3; n++) {
            assertThat(counter.during(() -> {
                                var page = page(after[0], 1);
                                page.path("stockRotation.totalCount")
                                        .entity(Integer.class)
                                        .isEqualTo(3);
                                seen.addAll(page.path("stockRotation.nodes[*].product.id")
                                        .entityList(String.class)
                                        .get());
                                after[0] = page.path("stockRotation.pageInfo.endCursor")
                                        .entity(String.class)
                                        .get();
                            })
                            .count())
                    .isEqualTo(1);
        }
        assertThat(seen).containsExactly(none.toString(), slow.toString(), fast.toString());
        page(after[0], 1).path("stockRotation").matchesJson("{\"totalCount\": 3, \"nodes\": []}");
    }

    @Test
    void onlyThoseWhoRunThePlaceAndPartnersMayKnow() {
        codeIs("FORBIDDEN", ask(as.manager(stock.aStore("Lyon")), paris, "2026-03-01", "2026-03-10", null, 20));
        ask(as.partner("stock:read"), paris, "2026-03-01", "2026-03-10", null, 20)
                .path("stockRotation.totalCount")
                .entity(Integer.class)
                .isEqualTo(3);
    }

    @Test
    void aPeriodThatMeansNothingIsRefused() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        codeIs("BAD_USER_INPUT", ask(as.admin(), paris, "2026-03-10", "2026-03-01", null, 20));
        codeIs("BAD_USER_INPUT", ask(as.admin(), paris, "2026-03-10", tomorrow, null, 20));
        codeIs("BAD_USER_INPUT", ask(as.admin(), paris, "2001-03-10", "2026-03-01", null, 20));
        codeIs("BAD_USER_INPUT", ask(as.admin(), paris, "2026-03-01", "2026-03-10", null, 101));
        codeIs("BAD_USER_INPUT", ask(as.admin(), paris, "2026-03-01", "2026-03-10", "nonsense", 20));
    }

    private static void codeIs(String code, GraphQlTester.Response response) {
        response.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", code)));
    }

    private GraphQlTester.Response page(@Nullable String after, int first) {
        return ask(as.manager(paris), paris, "2026-03-01", "2026-03-10", after, first);
    }

    private static GraphQlTester.Response ask(
            GraphQlTester who, UUID place, String from, String to, @Nullable String after, int first) {
        return who.document("""
                query($place: ID!, $from: Date!, $to: Date!, $after: String, $first: Int!) {
                  stockRotation(locationId: $place, from: $from, to: $to, after: $after, first: $first) {
                    totalCount pageInfo { endCursor }
                    nodes { product { id } soldUnits averageOnHand turnsPerYear daysOfCover }
                  }
                }""")
                .variable("place", place)
                .variable("from", from)
                .variable("to", to)
                .variable("after", after)
                .variable("first", first)
                .execute();
    }

    private void move(MovementKind kind, UUID product, long quantity, UUID from, UUID to, String at) {
        ledger.record(
                List.of(new Movement(
                        "test:" + Ids.next(),
                        kind,
                        product,
                        BigDecimal.valueOf(quantity),
                        from,
                        to,
                        null,
                        Instant.parse(at))),
                "test");
    }
}
