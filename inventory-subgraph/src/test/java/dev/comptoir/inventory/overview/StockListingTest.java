package dev.comptoir.inventory.overview;

import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
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
class StockListingTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private StatementCounter counter;

    private UUID paris;
    private UUID eclair;
    private UUID apple;
    private UUID unknown;
    private final UUID food = Ids.next();
    private final UUID pastry = Ids.next();

    @BeforeEach
    void stock() {
        paris = stock.aStore("Paris");
        eclair = stock.aProduct("Éclair au café 100%", CountingUnit.PIECE, List.of(food, pastry));
        apple = stock.aProduct("Apple", CountingUnit.KILOGRAM, List.of(food));
        unknown = Ids.next();
        stock.of(unknown).at(paris).onHand(1);
        stock.of(eclair).at(paris).onHand(5).reserved(2).reorderPoint(3).maximum(4);
        stock.of(apple).at(paris);
    }

    @Test
    void productsComeByTheirNamesAndTheUnknownLast() {
        list(Map.of())
                .path("stockLevels.nodes[*].product.id")
                .entityList(UUID.class)
                .containsExactly(apple, eclair, unknown);
        list(Map.of()).path("stockLevels.nodes[1]").matchesJsonStrictly("""
                {"location": {"id": "%s"}, "product": {"id": "%s"}, "onHand": 5, "available": 3, "reorderPoint": 3,
                 "maximum": 4}""".formatted(paris, eclair));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        UUID alsoUnknown = Ids.next();
        stock.of(alsoUnknown).at(paris);
        var seen = new ArrayList<UUID>();
        String after = "";
        for (int page = 0; page < 4; page++) {
            var answer = list(Map.of("first", 1, "after", after));
            answer.path("stockLevels.totalCount").entity(Integer.class).isEqualTo(4);
            answer.path("stockLevels.pageInfo.hasNextPage")
                    .entity(Boolean.class)
                    .isEqualTo(page < 3);
            seen.addAll(answer.path("stockLevels.nodes[*].product.id")
                    .entityList(UUID.class)
                    .get());
            after = answer.path("stockLevels.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
        }

        assertThat(seen).containsExactly(apple, eclair, unknown, alsoUnknown);
    }

    @Test
    void productsAreFoundByTheirWordsWhateverAccentsCaseAndOrder() {
        assertFound(Map.of("search", "CAFE eclair"), eclair);
        assertFound(Map.of("search", "sku-" + apple), apple);
        assertFound(Map.of("search", "100% "), eclair);
        assertFound(Map.of("search", "1_0%"));
        assertFound(Map.of("search", "cafe tea"));
        assertFound(Map.of("search", "   "), apple, eclair, unknown);
    }

    @Test
    void productsAreListedByStateAndCategory() {
        assertFound(Map.of("state", "OUT"), apple);
        assertFound(Map.of("state", "LOW"), eclair);
        assertFound(Map.of("state", "OVER"), eclair);
        assertFound(Map.of("categoryId", food), apple, eclair);
        assertFound(Map.of("categoryId", pastry), eclair);
        assertFound(Map.of("categoryId", pastry, "state", "OUT"));
        assertFound(Map.of("categoryId", Ids.next()));
    }

    @Test
    void theWarehouseIsListedForEveryEmployee() {
        UUID product = stock.aProduct("Zweihänder");
        stock.of(product).at(CENTRAL_WAREHOUSE).onHand(9);

        for (var caller : List.of(as.cashier(paris), as.manager(), as.admin(), as.partner("stock:read"))) {
            var answer = caller.documentName("centralStock")
                    .variable("search", "zweihander " + product)
                    .execute();
            answer.path("centralStock.totalCount").entity(Integer.class).isEqualTo(1);
            answer.path("centralStock.nodes[0]").matchesJsonStrictly("""
                    {"location": {"id": "%s"}, "product": {"id": "%s"}, "onHand": 9}
                    """.formatted(CENTRAL_WAREHOUSE, product));
        }
    }

    @Test
    void aStoreIsListedForThoseWhoWorkThere() {
        for (var stranger : List.of(as.cashier(), as.manager(CENTRAL_WAREHOUSE))) {
            stranger.documentName("stockLevels")
                    .variable("locationId", paris)
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> assertThat(
                                    error.getExtensions())
                            .containsEntry("code", "FORBIDDEN")));
        }
        for (var caller : List.of(as.manager(paris), as.admin(), as.partner("stock:read"))) {
            list(caller, Map.of())
                    .path("stockLevels.totalCount")
                    .entity(Integer.class)
                    .isEqualTo(3);
        }
    }

    @Test
    void aPageAndItsCountCostOneStatement() {
        var statements = counter.during(() -> list(Map.of("search", "a", "state", "LOW", "categoryId", food))
                .path("stockLevels.totalCount")
                .entity(Integer.class)
                .isEqualTo(1));

        assertThat(statements.sql()).hasSize(1);
    }

    @Test
    void whatCannotBeListedIsRefused() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("first", 0), Map.of("first", 101), Map.of("after", "x"), Map.of("search", "x".repeat(201)))) {
            list(wrong).errors().satisfy(errors -> assertThat(errors)
                    .singleElement()
                    .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT")));
        }
    }

    private void assertFound(Map<String, Object> filter, UUID... products) {
        var answer = list(filter);
        answer.path("stockLevels.nodes[*].product.id").entityList(UUID.class).satisfies(found -> assertThat(found)
                .containsExactly(products));
        answer.path("stockLevels.totalCount").entity(Integer.class).isEqualTo(products.length);
    }

    private GraphQlTester.Response list(Map<String, Object> filter) {
        return list(as.cashier(paris), filter);
    }

    private GraphQlTester.Response list(HttpGraphQlTester caller, Map<String, Object> filter) {
        var request = caller.documentName("stockLevels").variable("locationId", paris);
        filter.forEach(request::variable);
        return request.execute();
    }
}
