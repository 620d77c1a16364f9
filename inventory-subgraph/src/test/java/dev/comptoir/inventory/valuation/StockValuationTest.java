package dev.comptoir.inventory.valuation;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class StockValuationTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter counter;

    private UUID paris;
    private UUID lyon;
    private UUID tea;
    private UUID cup;

    /**
     * Tea: 10 at 2.00 on the 1st, 10 at 4.00 on the 3rd, so 3.00 from then on; 5 sold on the 4th. Its price: 8 until the
     * 2nd, then 9, now 10. Cups: 3 on the 1st, of which nobody knows the cost; price 5, known since the 3rd.
     */
    @BeforeEach
    void goodsThatCameAndWent() {
        paris = stock.aStore("Paris");
        lyon = stock.aStore("Lyon");
        tea = stock.aProduct("Tea");
        cup = stock.aProduct("Cup");
        stock.receive(tea, paris, 10, "2", at("2026-03-01T23:59:59.9Z"));
        stock.receive(tea, lyon, 10, "4", at("2026-03-03T00:00:00Z"));
        record(MovementKind.SALE, tea, 5, paris, Location.CUSTOMER, at("2026-03-04T12:00:00Z"));
        record(MovementKind.RECEIPT, cup, 3, Location.SUPPLIER, paris, at("2026-03-01T12:00:00Z"));
        price(tea, "8", "2026-02-01T00:00:00Z");
        price(tea, "9", "2026-03-02T10:00:00Z");
        price(cup, "5", "2026-03-03T10:00:00Z");
    }

    @Test
    void nowCountsAtTheCostAndThePriceOfNow() {
        assertThat(value(LocalDate.now(ZoneOffset.UTC).toString()))
                .containsExactly(
                        "Lyon: 10 units, 30.00 GBP at cost, 100.00 at price, 0 without cost",
                        "Paris: 8 units, 15.00 GBP at cost, 80.00 at price, 1 without cost");
    }

    @Test
    void aDayOfThePastCountsAsItEnded() {
        assertThat(value("2026-02-28"))
                .containsExactly(
                        "Lyon: 0 units, 0.00 GBP at cost, 0.00 at price, 0 without cost",
                        "Paris: 0 units, 0.00 GBP at cost, 0.00 at price, 0 without cost");
        assertThat(value("2026-03-01"))
                .containsExactly(
                        "Lyon: 0 units, 0.00 GBP at cost, 0.00 at price, 0 without cost",
                        "Paris: 13 units, 20.00 GBP at cost, 95.00 at price, 1 without cost");
        assertThat(value("2026-03-03"))
                .containsExactly(
                        "Lyon: 10 units, 30.00 GBP at cost, 90.00 at price, 0 without cost",
                        "Paris: 13 units, 30.00 GBP at cost, 105.00 at price, 1 without cost");
        assertThat(value("2026-03-04"))
                .containsExactly(
                        "Lyon: 10 units, 30.00 GBP at cost, 90.00 at price, 0 without cost",
                        "Paris: 8 units, 15.00 GBP at cost, 60.00 at price, 1 without cost");
    }

    @Test
    void aPriceInAnotherCurrencyIsNotAdded() {
        jdbc.sql("update product_card set currency = 'EUR' where id = ?")
                .param(tea)
                .update();

        assertThat(value("2026-03-03")).last().asString().contains("15.00 at price");
    }

    @Test
    void allPlacesAreOneStatement() {
        for (String day : List.of("2026-03-03", LocalDate.now(ZoneOffset.UTC).toString())) {
            assertThat(counter.during(() -> value(day)).count()).isEqualTo(1);
        }
    }

    @Test
    void managersSeeTheirPlacesAndAdminsAllTheWarehouseFirst() {
        assertThat(ask(as.manager(lyon), "2026-03-03")
                        .path("stockValuation[*].location.id")
                        .entityList(String.class)
                        .get())
                .containsExactly(lyon.toString());
        assertThat(ask(as.admin(), "2026-03-03")
                        .path("stockValuation[*].location.id")
                        .entityList(String.class)
                        .get())
                .startsWith(Location.CENTRAL_WAREHOUSE.toString())
                .contains(lyon.toString(), paris.toString());
    }

    @Test
    void theFutureIsWorthNothingYet() {
        ask(as.manager(paris), LocalDate.now(ZoneOffset.UTC).plusDays(1).toString())
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT")));
    }

    private List<String> value(String day) {
        return ask(as.manager(paris, lyon), day).path("stockValuation").entityList(Worth.class).get().stream()
                .map(Worth::toString)
                .toList();
    }

    private static GraphQlTester.Response ask(GraphQlTester who, String day) {
        return who.document("""
                query($on: Date!) {
                  stockValuation(on: $on) {
                    location { id name } units atCost { amount currency } atPrice { amount } productsWithoutCost
                  }
                }""").variable("on", day).execute();
    }

    private void record(MovementKind kind, UUID product, long quantity, UUID from, UUID to, Instant at) {
        ledger.record(
                List.of(new Movement(
                        "test:" + Ids.next(), kind, product, BigDecimal.valueOf(quantity), from, to, null, at)),
                "test");
    }

    private void price(UUID product, String price, String since) {
        jdbc.sql("insert into product_price (product_id, priced_at, price) values (?, ?, ?)")
                .params(product, at(since).atOffset(ZoneOffset.UTC), new BigDecimal(price))
                .update();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    record Worth(Place location, BigDecimal units, Amount atCost, Amount atPrice, int productsWithoutCost) {

        @Override
        public String toString() {
            return "%s: %s units, %s %s at cost, %s at price, %d without cost"
                    .formatted(
                            location.name, units, atCost.amount, atCost.currency, atPrice.amount, productsWithoutCost);
        }

        record Place(String name) {}

        record Amount(String amount, String currency) {}
    }
}
