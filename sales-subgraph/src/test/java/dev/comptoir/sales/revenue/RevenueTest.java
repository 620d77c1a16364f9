package dev.comptoir.sales.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@SubgraphTest
class RevenueTest {

    @Autowired
    As as;

    @Autowired
    StatementCounter counter;

    @Autowired
    DataSource database;

    Given given;

    @BeforeEach
    void given() {
        given = new Given(database);
    }

    @Test
    void aPeriodAddsUpItsDaysAndShowsThoseWithoutSales() {
        Shop shop = given.shopIn("Europe/London");
        given.sold(shop, "1", Instant.parse("2026-03-01T10:00:00Z"), 2, "10.50");
        given.sold(shop, "2", Instant.parse("2026-03-01T11:00:00Z"), 1, "0.10");
        given.sold(shop, "R1", Instant.parse("2026-03-03T09:00:00Z"), -1, "10.50");
        given.sold(shop, "3", Instant.parse("2026-03-04T00:00:00Z"), 1, "999");

        var figures = figures(as.manager(shop.id()), shop, "2026-03-01", "2026-03-03");

        figures.path("store.revenue.amount").entity(String.class).isEqualTo("10.60");
        figures.path("store.revenue.currency").entity(String.class).isEqualTo("GBP");
        figures.path("store.salesFigures.refunded.amount").entity(String.class).isEqualTo("10.50");
        figures.path("store.salesFigures.receipts").entity(Integer.class).isEqualTo(2);
        figures.path("store.salesFigures.returns").entity(Integer.class).isEqualTo(1);
        figures.path("store.salesFigures.units").entity(Integer.class).isEqualTo(2);
        figures.path("store.salesFigures.averageBasket.amount")
                .entity(String.class)
                .isEqualTo("10.55");
        assertThat(figures.path("store.revenueByDay[*].revenue.amount")
                        .entityList(String.class)
                        .get())
                .containsExactly("21.10", "0.00", "-10.50");
        assertThat(figures.path("store.revenueByDay[*].day")
                        .entityList(String.class)
                        .get())
                .containsExactly("2026-03-01", "2026-03-02", "2026-03-03");
    }

    @Test
    void aStoreThatSoldNothingHasZeroEverywhere() {
        Shop shop = given.shopIn("Europe/London");

        var figures = figures(as.manager(shop.id()), shop, "2026-03-01", "2026-03-02");

        figures.path("store.revenue.amount").entity(String.class).isEqualTo("0.00");
        figures.path("store.salesFigures.averageBasket.amount")
                .entity(String.class)
                .isEqualTo("0.00");
        assertThat(figures.path("store.revenueByDay").entityList(Object.class).get())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        // 23:30 on the wall, in winter, in summer, and on the nights when the clocks change
        "Europe/Paris, 2026-01-15T22:30:00Z, 2026-01-15",
        "Europe/Paris, 2026-07-15T21:30:00Z, 2026-07-15",
        "Europe/Paris, 2026-03-28T22:30:00Z, 2026-03-28",
        "Europe/Paris, 2026-03-29T21:30:00Z, 2026-03-29",
        "Europe/Paris, 2026-10-25T22:30:00Z, 2026-10-25",
        "America/Montreal, 2026-01-16T04:30:00Z, 2026-01-15",
        "Asia/Tokyo, 2026-01-14T15:30:00Z, 2026-01-15",
    })
    void aSaleBelongsToTheDayOnTheWallOfItsStore(String zone, Instant at, String day) {
        Shop shop = given.shopIn(zone);
        given.sold(shop, "1", at, 1, "5");

        figures(as.manager(shop.id()), shop, day, day)
                .path("store.revenue.amount")
                .entity(String.class)
                .isEqualTo("5.00");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 38})
    void theDashboardTakesTwoStatementsHoweverManyStores(int stores) {
        UUID[] ids = IntStream.range(0, stores)
                .mapToObj(i -> given.shopIn("Europe/London"))
                .peek(shop -> given.sold(shop, "1", Instant.parse("2026-05-01T10:00:00Z"), 1, "7.25"))
                .map(Shop::id)
                .toArray(UUID[]::new);
        var shown = new ArrayList<String>();

        var statements = counter.during(() -> shown.addAll(as.manager(ids)
                .documentName("dashboard")
                .variable("from", "2026-05-01")
                .variable("to", "2026-05-30")
                .variable("before", "2026-04-01")
                .variable("dayBefore", "2026-04-30")
                .execute()
                .path("stores[*].revenue.amount")
                .entityList(String.class)
                .get()));

        assertThat(shown).hasSize(stores).containsOnly("7.25");
        assertThat(statements.sql()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aManagerIsRefusedTheFiguresOfAnotherStoreAndKeepsHisOwn() {
        Shop mine = given.shopIn("Europe/Paris");
        Shop other = given.shopIn("Europe/Paris");
        List<Map<String, Object>> both = List.of(
                Map.of("__typename", "Store", "id", mine.id().toString()),
                Map.of("__typename", "Store", "id", other.id().toString()));

        as.manager(mine.id())
                .document("""
                        query ($both: [_Any!]!) {
                          _entities(representations: $both) {
                            ... on Store { code revenue(from: "2026-01-01", to: "2026-01-31") { amount } }
                          }
                        }""")
                .variable("both", both)
                .execute()
                .errors()
                .satisfy(errors -> {
                    assertThat(errors).hasSize(1);
                    assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN");
                    assertThat(errors.getFirst().getPath()).contains("[1]");
                })
                .path("_entities[*].code")
                .entityList(String.class)
                .containsExactly(mine.code(), other.code())
                .path("_entities[0].revenue.amount")
                .entity(String.class)
                .isEqualTo("0.00")
                .path("_entities[1].revenue")
                .valueIsNull();
    }

    @Test
    void aCashierIsRefusedTheFiguresOfHisOwnStore() {
        Shop shop = given.shopIn("Europe/Paris");

        refused(as.cashier(shop.id()), shop, "2026-01-01", "2026-01-31", "FORBIDDEN");
    }

    @Test
    void aPartnerNeedsTheScopeForReports() {
        Shop shop = given.shopIn("Europe/Paris");

        refused(as.partner("stock:read"), shop, "2026-01-01", "2026-01-31", "FORBIDDEN");
        figures(as.partner("reports:read"), shop, "2026-01-01", "2026-01-31")
                .path("store.revenue.amount")
                .entity(String.class)
                .isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-01-31", "2000-01-01, 2026-01-31", "2026-02-30, 2026-03-31", "today, 2026-03-31"})
    void aPeriodThatIsNoneIsRefused(String from, String to) {
        Shop shop = given.shopIn("Europe/Paris");

        refused(as.manager(shop.id()), shop, from, to, "BAD_USER_INPUT");
    }

    private static GraphQlTester.Response figures(HttpGraphQlTester caller, Shop shop, String from, String to) {
        return caller.documentName("figures")
                .variable("id", shop.id())
                .variable("from", from)
                .variable("to", to)
                .execute();
    }

    private static void refused(HttpGraphQlTester caller, Shop shop, String from, String to, String code) {
        figures(caller, shop, from, to).errors().satisfy(errors -> assertThat(errors)
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", code)));
    }
}
