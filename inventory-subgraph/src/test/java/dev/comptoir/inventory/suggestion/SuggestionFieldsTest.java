package dev.comptoir.inventory.suggestion;

import static dev.comptoir.inventory.Entities.products;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class SuggestionFieldsTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private UUID product;
    private UUID paris;

    @BeforeEach
    void aStoreThatSells() {
        product = stock.aProduct("Espresso cups");
        paris = stock.aStore("Paris");
        stock.of(product).at(paris).onHand(10).reserved(3);
        sold(product, paris, 56);
    }

    @AfterEach
    void theUsualSettings() {
        set(as.admin(), 2, 3, 14);
    }

    @Test
    void thePaceSuggestsWhenAndHowManyToAskFor() {
        managers(as.manager(paris), paris).path("_entities[0].stock").matchesJsonStrictly("""
                {"soldPerDay": "2.000", "daysOfCover": "3.5"}""");
        employees(as.cashier(paris), paris)
                .path("_entities[0].stock.suggestion")
                .matchesJsonStrictly("""
                {"reorderPoint": 10, "maximum": 38, "orderQuantity": 31}""");
    }

    @Test
    void whatIsAskedForAlreadyIsNotSuggestedAgain() {
        jdbc.sql("""
                insert into replenishment_request (id, product_id, store_id, quantity, origin)
                values (?, ?, ?, 30, 'AUTOMATIC')
                """).params(Ids.next(), product, paris).update();

        employees(as.cashier(paris), paris)
                .path("_entities[0].stock.suggestion.orderQuantity")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void aProductThatSoldNothingIsToldFromOneOfWhichNothingIsKnown() {
        UUID slow = stock.aProduct("Slow", CountingUnit.KILOGRAM);
        UUID silent = stock.aStore("Nobody told of it");
        stock.of(slow).at(paris).onHand(1);
        stock.of(slow).at(silent).onHand(1);

        var manager = as.manager(paris, silent);
        ask("ForManagers", manager, List.of(slow), paris)
                .path("_entities[0].stock")
                .matchesJsonStrictly("""
                {"soldPerDay": "0.000", "daysOfCover": null}""");
        ask("ForEmployees", manager, List.of(slow), paris)
                .path("_entities[0].stock.suggestion")
                .matchesJsonStrictly("""
                {"reorderPoint": 0, "maximum": 0, "orderQuantity": 0}""");
        ask("ForManagers", manager, List.of(slow), silent)
                .path("_entities[0].stock")
                .matchesJsonStrictly("""
                {"soldPerDay": null, "daysOfCover": null}""");
        ask("ForEmployees", manager, List.of(slow), silent)
                .path("_entities[0].stock.suggestion")
                .matchesJsonStrictly("""
                {"reorderPoint": null, "maximum": null, "orderQuantity": 0}""");
    }

    @Test
    void thePaceIsForThoseWhoRunThePlaceAndForPartners() {
        UUID berlin = stock.aStore("Berlin");

        for (var caller : List.of(as.manager(paris), as.admin(), as.partner("stock:read"))) {
            managers(caller, paris).path("_entities[0].stock.soldPerDay").hasValue();
        }
        for (var caller : List.of(as.manager(berlin), as.manager(CENTRAL_WAREHOUSE), as.cashier(paris))) {
            assertForbidden(managers(caller, paris), 2);
        }
        for (var caller : List.of(as.cashier(paris), as.manager(paris), as.cashier(CENTRAL_WAREHOUSE), as.admin())) {
            employees(caller, paris).path("_entities[0].stock.suggestion").hasValue();
        }
        for (var caller : List.of(as.cashier(berlin), as.manager(berlin))) {
            assertForbidden(employees(caller, paris), 1);
        }
    }

    @Test
    void allFieldsOfAllLevelsCostOneStatementBesideTheLevels() {
        List<UUID> many =
                Stream.generate(() -> stock.aProduct("Product")).limit(10).toList();
        UUID berlin = stock.aStore("Berlin");
        for (UUID some : many) {
            stock.of(some).at(paris).onHand(1);
            stock.of(some).at(berlin).onHand(1);
        }

        var statements = counter.during(() -> as.admin()
                .documentName("suggestions")
                .operationName("Suggestions")
                .variable("products", products(many))
                .execute()
                .path("_entities[*].stockByLocation[*].suggestion.orderQuantity")
                .entityList(Integer.class)
                .hasSize(20));

        assertThat(statements.sql()).hasSize(2);
    }

    @Test
    void adminsDecideHowSuggestionsAreMade() {
        set(as.admin(), 1, 0, 1).path("result").matchesJsonStrictly("""
                {"__typename": "ReplenishmentSettings", "leadTimeDays": 1, "safetyDays": 0, "coverDays": 1}""");

        as.cashier()
                .documentName("suggestions")
                .operationName("Settings")
                .execute()
                .path("result.leadTimeDays")
                .entity(Integer.class)
                .isEqualTo(1);
        employees(as.cashier(paris), paris)
                .path("_entities[0].stock.suggestion")
                .matchesJsonStrictly("""
                {"reorderPoint": 2, "maximum": 4, "orderQuantity": 0}""");
    }

    @Test
    void daysOutOfBoundsAreRefused() {
        for (List<Integer> days : List.of(
                List.of(-1, 3, 14), List.of(91, 3, 14), List.of(2, 91, 14), List.of(2, 3, 0), List.of(2, 3, 181))) {
            set(as.admin(), days.get(0), days.get(1), days.get(2))
                    .path("result.__typename")
                    .entity(String.class)
                    .isEqualTo("InvalidSettingsError");
        }
        for (var caller : List.of(as.manager(paris, CENTRAL_WAREHOUSE), as.cashier(paris), as.customer())) {
            assertForbidden(set(caller, 9, 9, 9), 1);
        }
        as.admin()
                .documentName("suggestions")
                .operationName("Settings")
                .execute()
                .path("result")
                .matchesJsonStrictly("{\"leadTimeDays\": 2, \"safetyDays\": 3, \"coverDays\": 14}");
    }

    private GraphQlTester.Response managers(HttpGraphQlTester caller, UUID store) {
        return ask("ForManagers", caller, List.of(product), store);
    }

    private GraphQlTester.Response employees(HttpGraphQlTester caller, UUID store) {
        return ask("ForEmployees", caller, List.of(product), store);
    }

    private static GraphQlTester.Response ask(
            String operation, HttpGraphQlTester caller, List<UUID> products, UUID store) {
        return caller.documentName("suggestions")
                .operationName(operation)
                .variable("products", products(products))
                .variable("store", store)
                .execute();
    }

    private static GraphQlTester.Response set(HttpGraphQlTester caller, int lead, int safety, int cover) {
        return caller.documentName("suggestions")
                .operationName("Set")
                .variable("input", Map.of("leadTimeDays", lead, "safetyDays", safety, "coverDays", cover))
                .execute();
    }

    private void sold(UUID some, UUID store, int units) {
        jdbc.sql("insert into sales_pace values (?, ?, current_date, ?, ?, ?)")
                .params(store, some, units, units, Ids.next())
                .update();
    }

    private static void assertForbidden(GraphQlTester.Response answer, int fields) {
        answer.errors().satisfy(errors -> assertThat(errors)
                .hasSize(fields)
                .allSatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }
}
