package dev.comptoir.inventory.counting;

import static dev.comptoir.inventory.counting.Counting.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Invariants;
import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class StockCountTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Invariants invariants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter counter;

    private UUID paris;
    private UUID tea;
    private UUID cup;
    private Counting manager;
    private Counting cashier;

    @BeforeEach
    void aStoreWithTeaAndCups() {
        paris = stock.aStore("Paris");
        tea = stock.aProduct("Thé vert");
        cup = stock.aProduct("Cup");
        stock.of(tea).at(paris).onHand(10);
        stock.of(cup).at(paris).onHand(4);
        manager = new Counting(as.manager(paris));
        cashier = new Counting(as.cashier(paris));
    }

    @Test
    void differencesBecomeMovementsThatBearTheCount() {
        UUID count = manager.open(paris, " Spring count ");
        manager.set(count, tea, 7);
        manager.set(count, cup, 5);

        manager.post(count).path("postStockCount").matchesJson("""
                {"__typename": "StockCount", "name": "Spring count", "status": "POSTED", "countedProducts": 2,
                 "totalProducts": 2, "differences": 2}""");

        assertThat(stock.onHand(tea, paris)).isEqualByComparingTo("7");
        assertThat(stock.onHand(cup, paris)).isEqualByComparingTo("5");
        assertThat(movements(count))
                .containsExactlyInAnyOrder(
                        "count:%s:%s 3.000 to LOSS, Spring count, by %s".formatted(count, tea, Tokens.MANAGER),
                        "count:%s:%s 1.000 from LOSS, Spring count, by %s".formatted(count, cup, Tokens.MANAGER));
        invariants.holdFor(List.of(tea, cup));
    }

    @Test
    void goodsMayMoveWhilePeopleCount() {
        UUID count = manager.open(paris, "Count");
        manager.set(count, tea, 8);
        ledger.record(List.of(Stock.sale(tea, paris, 5), Stock.receipt(cup, paris, 6)), "test");
        manager.set(count, cup, 10);

        manager.post(count);

        assertThat(stock.onHand(tea, paris)).isEqualByComparingTo("3");
        assertThat(stock.onHand(cup, paris)).isEqualByComparingTo("10");
        assertThat(movements(count)).hasSize(1);
    }

    @Test
    void whatIsCorrectedAfterItWasCountedIsNotCorrectedTwice() {
        UUID count = manager.open(paris, "Count");
        UUID other = manager.open(paris, "Other count");
        manager.set(count, tea, 8);
        manager.set(other, tea, 8);
        manager.set(count, cup, 3);
        ledger.record(List.of(Stock.movement(MovementKind.CORRECTION, cup, paris, Location.LOSS, 1)), "test");

        manager.post(other);
        manager.post(count);

        assertThat(stock.onHand(tea, paris)).isEqualByComparingTo("8");
        assertThat(stock.onHand(cup, paris)).isEqualByComparingTo("3");
        assertThat(movements(count)).isEmpty();
        manager.lines(count, "COUNTED", "thé").path("stockCount.lines.nodes").matchesJson("""
                [{"counted": 8, "expected": 8, "difference": 0}]""");
    }

    @Test
    void whatNobodyCountedIsGoneOnlyWhenThePosterSaysSo() {
        UUID kept = manager.open(paris, "Kept");
        manager.set(kept, tea, 10);
        manager.post(kept).path("postStockCount").matchesJson("""
                {"countedProducts": 1, "totalProducts": 2, "differences": 0}""");
        assertThat(stock.onHand(cup, paris)).isEqualByComparingTo("4");
        assertThat(manager.products(kept, "MISSING", null)).containsExactly(cup.toString());

        UUID gone = manager.open(paris, "Gone");
        manager.set(gone, tea, 10);
        manager.post(gone, true, Ids.next()).path("postStockCount").matchesJson("""
                {"countedProducts": 2, "totalProducts": 2, "differences": 1}""");
        assertThat(stock.onHand(cup, paris)).isZero();
        assertThat(movements(gone)).hasSize(1);
    }

    @Test
    void aClosedCountStaysAsItWas() {
        UUID count = manager.open(paris, "Count");
        manager.set(count, tea, 8);
        manager.post(count);

        stock.of(stock.aProduct("New")).at(paris).onHand(1);
        ledger.record(List.of(Stock.movement(MovementKind.CORRECTION, tea, paris, Location.LOSS, 1)), "test");

        manager.lines(count, "ALL", null).path("stockCount.lines").matchesJson("""
                {"totalCount": 2, "nodes": [{"counted": null, "expected": 4}, {"counted": 8, "expected": 10}]}""");
    }

    @Test
    void aCountOfACategoryIsAboutItsProductsAndWhatElseIsFound() {
        UUID drinks = Ids.next();
        UUID teas = Ids.next();
        UUID black = stock.aProduct("Black tea", CountingUnit.PIECE, List.of(drinks, teas));
        UUID elsewhere = stock.aProduct("White tea", CountingUnit.PIECE, List.of(drinks, teas));
        stock.of(black).at(paris).onHand(2);
        stock.of(elsewhere).at(stock.aStore("Lyon")).onHand(2);

        UUID count = UUID.fromString(manager.opened(paris, drinks, "Drinks", Ids.next())
                .path("openStockCount.id")
                .entity(String.class)
                .get());
        assertThat(manager.products(count, "ALL", null)).containsExactly(black.toString());

        manager.set(count, elsewhere, 1);
        manager.set(count, cup, 4);
        assertThat(manager.products(count, "ALL", null))
                .containsExactly(black.toString(), cup.toString(), elsewhere.toString());
        manager.post(count, true, Ids.next());
        assertThat(stock.onHand(elsewhere, paris)).isEqualByComparingTo("1");
        assertThat(stock.onHand(black, paris)).isZero();
        assertThat(stock.onHand(tea, paris)).isEqualByComparingTo("10");
    }

    @Test
    void linesAreListedByNameAndFoundByWords() {
        UUID count = manager.open(paris, "Count");
        manager.set(count, tea, 9);

        assertThat(manager.products(count, "ALL", null)).containsExactly(cup.toString(), tea.toString());
        assertThat(manager.products(count, "MISSING", null)).containsExactly(cup.toString());
        assertThat(manager.products(count, "COUNTED", null)).containsExactly(tea.toString());
        assertThat(manager.products(count, "DIFFERENT", null)).containsExactly(tea.toString());
        assertThat(manager.products(count, "ALL", "VERT the")).containsExactly(tea.toString());
        assertThat(manager.products(count, "ALL", "vert cup")).isEmpty();
        assertThat(manager.products(count, "ALL", "%")).isEmpty();
        manager.lines(count, "ALL", "x".repeat(201)).errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT")));
    }

    @Test
    void linesComePageByPageWithoutHoles() {
        UUID store = stock.aStore("Lille");
        List<UUID> products =
                IntStream.range(0, 7).mapToObj(n -> stock.aProduct("Same name")).toList();
        products.forEach(product -> stock.of(product).at(store));
        UUID count = new Counting(as.admin()).open(store, "Count");

        var seen = new java.util.ArrayList<String>();
        String after = null;
        do {
            var page = as.admin()
                    .document("""
                    query($id: ID!, $after: String) { stockCount(id: $id) { lines(show: ALL, first: 3, after: $after) {
                      totalCount pageInfo { endCursor hasNextPage } nodes { product { id } } } } }""")
                    .variable("id", count)
                    .variable("after", after)
                    .execute();
            page.path("stockCount.lines.totalCount").entity(Integer.class).isEqualTo(7);
            seen.addAll(page.path("stockCount.lines.nodes[*].product.id")
                    .entityList(String.class)
                    .get());
            after = page.path("stockCount.lines.pageInfo.hasNextPage")
                            .entity(Boolean.class)
                            .get()
                    ? page.path("stockCount.lines.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    : null;
        } while (after != null);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        products.stream().map(UUID::toString).toList());
    }

    @Test
    void addingCountsOnAndMayTakeBackButNotMoreThanWasCounted() {
        UUID count = cashier.open(paris, "Count");
        cashier.add(count, tea, 2);
        cashier.add(count, tea, 3);
        cashier.add(count, tea, -1);
        cashier.lines(count, "COUNTED", null).path("stockCount.lines.nodes").matchesJson("[{\"counted\": 4}]");

        cashier.add(count, tea, -5).path("enterStockCount").matchesJson("""
                {"__typename": "InvalidQuantityError", "product": {"id": "%s"},
                 "message": "Only 4 of \\"Thé vert\\" were counted: no more can be taken back. Nothing was entered."}""".formatted(tea));
        cashier.lines(count, "COUNTED", null).path("stockCount.lines.nodes").matchesJson("[{\"counted\": 4}]");
    }

    @Test
    void theSameKeyEntersOnce() {
        UUID count = cashier.open(paris, "Count");
        UUID key = Ids.next();
        cashier.enter(count, List.of(line(tea, 2, "ADD")), key);
        typeIs(cashier.enter(count, List.of(line(tea, 2, "ADD")), key), "enterStockCount", "StockCount");
        typeIs(cashier.enter(count, List.of(line(tea, 3, "ADD")), key), "enterStockCount", "IdempotencyConflictError");

        cashier.lines(count, "COUNTED", null).path("stockCount.lines.nodes").matchesJson("[{\"counted\": 2}]");
    }

    @Test
    void theSameKeyOpensAndPostsOnceAndAnotherIsTooLate() {
        UUID key = Ids.next();
        String first = manager.opened(paris, null, "Count", key)
                .path("openStockCount.id")
                .entity(String.class)
                .get();
        manager.opened(paris, null, "Count", key)
                .path("openStockCount.id")
                .entity(String.class)
                .isEqualTo(first);
        UUID count = UUID.fromString(first);
        manager.set(count, tea, 9);
        UUID posting = Ids.next();
        typeIs(manager.post(count, false, posting), "postStockCount", "StockCount");
        typeIs(manager.post(count, false, posting), "postStockCount", "StockCount");

        manager.post(count).path("postStockCount").matchesJson("""
                {"__typename": "CountNotOpenError", "count": {"id": "%s", "status": "POSTED"}}""".formatted(count));
        typeIs(manager.set(count, tea, 1), "enterStockCount", "CountNotOpenError");
        typeIs(manager.cancel(count), "cancelStockCount", "CountNotOpenError");
        assertThat(stock.onHand(tea, paris)).isEqualByComparingTo("9");
    }

    @Test
    void aCancelledCountChangesNothing() {
        UUID count = cashier.open(paris, "Count");
        cashier.set(count, tea, 1);

        cashier.cancel(count)
                .path("cancelStockCount.status")
                .entity(String.class)
                .isEqualTo("CANCELLED");

        typeIs(manager.post(count), "postStockCount", "CountNotOpenError");
        assertThat(stock.onHand(tea, paris)).isEqualByComparingTo("10");
    }

    @Test
    void aShortageOfWhatIsPromisedIsRefusedAndNothingIsPosted() {
        stock.of(stock.aProduct("Plate")).at(paris).onHand(3);
        UUID promised = stock.aProduct("Promised");
        stock.of(promised).at(paris).onHand(5).reserved(4);
        UUID count = manager.open(paris, "Count");
        manager.set(count, tea, 9);
        manager.set(count, promised, 3);

        manager.post(count).path("postStockCount").matchesJson("""
                {"__typename": "InsufficientStockError",
                 "shortages": [{"product": {"id": "%s"}, "requested": 2, "available": 1}]}""".formatted(promised));
        typeIs(manager.post(count, true, Ids.next()), "postStockCount", "InsufficientStockError");

        assertThat(stock.onHand(tea, paris)).isEqualByComparingTo("10");
        manager.lines(count, "COUNTED", null)
                .path("stockCount.lines.totalCount")
                .entity(Integer.class)
                .isEqualTo(2);
    }

    @Test
    void badInputIsRefusedWithItsReason() {
        UUID count = cashier.open(paris, "Count");
        UUID rice = stock.aProduct("Rice", CountingUnit.KILOGRAM);
        typeIs(cashier.set(count, tea, -1), "enterStockCount", "InvalidQuantityError");
        typeIs(cashier.set(count, tea, 1.5), "enterStockCount", "InvalidQuantityError");
        typeIs(cashier.set(count, tea, 2_000_000_000L), "enterStockCount", "InvalidQuantityError");
        typeIs(cashier.set(count, rice, 1.5), "enterStockCount", "StockCount");
        typeIs(cashier.set(count, Ids.next(), 1), "enterStockCount", "UnknownProductError");
        typeIs(cashier.enter(count, List.of(), Ids.next()), "enterStockCount", "InvalidQuantityError");
        typeIs(
                cashier.enter(count, List.of(line(tea, 1, "SET"), line(tea, 2, "ADD")), Ids.next()),
                "enterStockCount",
                "InvalidQuantityError");
        typeIs(
                cashier.enter(
                        count,
                        IntStream.range(0, 501)
                                .mapToObj(n -> line(Ids.next(), 1, "SET"))
                                .toList(),
                        Ids.next()),
                "enterStockCount",
                "InvalidQuantityError");
        typeIs(cashier.set(Ids.next(), tea, 1), "enterStockCount", "CountNotFoundError");
        typeIs(manager.post(Ids.next()), "postStockCount", "CountNotFoundError");
        typeIs(manager.cancel(Ids.next()), "cancelStockCount", "CountNotFoundError");
        for (String name : List.of("", "  ", "\0", "x".repeat(101))) {
            typeIs(cashier.opened(paris, null, name, Ids.next()), "openStockCount", "ReasonRequiredError");
        }
        var admin = new Counting(as.admin());
        typeIs(admin.opened(Ids.next(), null, "Count", Ids.next()), "openStockCount", "UnknownLocationError");
        typeIs(admin.opened(Location.LOSS, null, "Count", Ids.next()), "openStockCount", "UnknownLocationError");
    }

    @Test
    void aCashierCountsWhatHeSees() {
        UUID count = cashier.open(paris, "Count");
        cashier.set(count, tea, 8);

        cashier.lines(count, "ALL", null).path("stockCount").matchesJson("""
                {"differences": null, "lines": {"nodes": [
                  {"counted": null, "expected": null, "difference": null, "value": null},
                  {"counted": 8, "expected": null, "difference": null, "value": null, "countedBy": {"id": "%s"}}]}}""".formatted(Tokens.CASHIER));
        forbidden(cashier.lines(count, "DIFFERENT", null));
        manager.lines(count, "ALL", null).path("stockCount").matchesJson("""
                {"differences": 1, "lines": {"nodes": [
                  {"counted": null, "expected": 4, "difference": null}, {"counted": 8, "expected": 10, "difference": -2}]}}""");

        manager.post(count);
        cashier.lines(count, "DIFFERENT", null).path("stockCount").matchesJson("""
                {"differences": 1, "lines": {"nodes": [{"expected": 10, "difference": -2, "value": null}]}}""");
    }

    @Test
    void theCountsOfAnotherStoreAreNobodyElsesBusiness() {
        UUID count = cashier.open(paris, "Count");
        UUID lyon = stock.aStore("Lyon");
        var stranger = new Counting(as.manager(lyon));

        forbidden(stranger.opened(paris, null, "Count", Ids.next()));
        typeIs(stranger.set(count, tea, 1), "enterStockCount", "CountNotFoundError");
        typeIs(stranger.post(count), "postStockCount", "CountNotFoundError");
        typeIs(stranger.cancel(count), "cancelStockCount", "CountNotFoundError");
        forbidden(stranger.lines(count, "ALL", null));
        forbidden(as.manager(lyon)
                .document("query($id: ID!) { stockCounts(locationId: $id) { totalCount } }")
                .variable("id", paris)
                .execute());
        as.manager(lyon)
                .document("{ stockCounts { totalCount } }")
                .execute()
                .path("stockCounts.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
        forbidden(cashier.post(count));
        UUID managers = manager.open(paris, "Of the manager");
        forbidden(cashier.cancel(managers));
        typeIs(manager.cancel(count), "cancelStockCount", "StockCount");
    }

    @Test
    void countsAreListedTheNewestFirstInOneStatementWithTheirFiguresInAnother() {
        UUID first = manager.open(paris, "First");
        UUID second = manager.open(paris, "Second");
        manager.set(first, tea, 9);
        manager.set(second, cup, 4);
        manager.post(first);

        var statements = counter.during(
                () -> as.manager(paris).document("""
                {
                  stockCounts {
                    totalCount
                    nodes { id location { name } openedBy { id } closedBy { id } countedProducts totalProducts differences
                            valueDifference { amount } lines(first: 5) { totalCount nodes { counted } } }
                  }
                  open: stockCounts(status: OPEN) { nodes { id } }
                }""").execute().path("").matchesJson("""
                {
                  "stockCounts": {"totalCount": 2, "nodes": [
                    {"id": "%s", "closedBy": null, "countedProducts": 1, "totalProducts": 2, "differences": 0,
                     "lines": {"totalCount": 1, "nodes": [{"counted": 4}]}},
                    {"id": "%s", "closedBy": {"id": "%s"}, "countedProducts": 1, "totalProducts": 2, "differences": 1,
                     "lines": {"totalCount": 1, "nodes": [{"counted": 9}]}}
                  ]},
                  "open": {"nodes": [{"id": "%s"}]}
                }""".formatted(
                                second, first, Tokens.MANAGER, second)));

        assertThat(statements.count()).isEqualTo(4);
    }

    @Test
    void differencesAreValuedAtTheCostOfTheDayTheCountWasClosed() {
        stock.receive(tea, paris, 10, "2.5");
        UUID count = manager.open(paris, "Count");
        manager.set(count, tea, 17);
        value(manager, count, "\"-7.50\"", "\"-7.50\"");
        value(cashier, count, "null", "null");

        manager.set(count, cup, 4);
        manager.post(count);
        stock.receive(tea, paris, 100, "9");
        value(manager, count, "\"-7.50\"", "\"-7.50\"");
        value(cashier, count, "null", "null");
    }

    @Test
    void aDifferenceOfUnknownCostHasNoValue() {
        UUID count = manager.open(paris, "Count");
        manager.set(count, tea, 9);

        value(manager, count, "null", "null");
    }

    private static void value(Counting who, UUID count, String all, String ofTea) {
        who.as()
                .document("""
                query($id: ID!) { stockCount(id: $id) {
                  valueDifference { amount currency } lines(search: "vert") { nodes { value { amount } } } } }""")
                .variable("id", count)
                .execute()
                .path("stockCount")
                .matchesJsonStrictly("""
                        {"valueDifference": %s, "lines": {"nodes": [{"value": %s}]}}""".formatted(
                                all.equals("null") ? all : "{\"amount\": %s, \"currency\": \"GBP\"}".formatted(all),
                                ofTea.equals("null") ? ofTea : "{\"amount\": %s}".formatted(ofTea)));
    }

    @Test
    void aCountOfAnyLengthCostsAHandfulOfStatements() {
        List<UUID> products = IntStream.range(0, 300)
                .mapToObj(n -> stock.aProduct("Product " + n))
                .toList();
        products.forEach(product -> stock.of(product).at(paris).onHand(5));
        UUID count = manager.open(paris, "Count");

        assertThat(counter.during(() -> manager.enter(
                                count,
                                products.stream()
                                        .map(product -> line(product, 4, "SET"))
                                        .toList(),
                                Ids.next()))
                        .count())
                .isLessThanOrEqualTo(10);
        assertThat(counter.during(() -> manager.post(count, true, Ids.next())).count())
                .isLessThanOrEqualTo(25);
        assertThat(movements(count)).hasSize(302);
    }

    private static void typeIs(GraphQlTester.Response response, String field, String type) {
        response.path(field + ".__typename").entity(String.class).isEqualTo(type);
    }

    private static void forbidden(GraphQlTester.Response response) {
        response.errors()
                .satisfy(errors -> assertThat(errors).isNotEmpty().allSatisfy(error -> assertThat(error.getExtensions())
                        .containsEntry("code", "FORBIDDEN")));
    }

    private List<String> movements(UUID count) {
        return jdbc.sql("""
                select cause || ' ' || quantity
                       || case when from_location_id = :loss then ' from LOSS, ' else ' to LOSS, ' end
                       || reference || ', by ' || recorded_by
                  from stock_movement where cause like :cause and kind = 'COUNT'
                """)
                .param("loss", Location.LOSS)
                .param("cause", "count:" + count + ":%")
                .query(String.class)
                .list();
    }
}
