package dev.comptoir.inventory.level;

import static dev.comptoir.inventory.Entities.products;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@SubgraphTest
class ProductStockTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private StatementCounter counter;

    private final UUID product = Ids.next();
    private UUID paris;
    private UUID berlin;

    @BeforeEach
    void stores() {
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
    }

    @Test
    void whatEveryPlaceHoldsIsToldTheWarehouseFirstThenTheStoresByName() {
        stock.of(product).at(paris).onHand(5).reserved(2).reorderPoint(3).maximum(8);
        stock.of(product).at(berlin).onHand(1);
        stock.of(product).at(CENTRAL_WAREHOUSE).onHand(40);

        var answer = ask(as.cashier(paris), List.of(product));

        answer.path("_entities[0].stock")
                .matchesJsonStrictly(
                        "{\"onHand\": 5, \"reserved\": 2, \"available\": 3, \"reorderPoint\": 3, \"maximum\": 8}");
        answer.path("_entities[0].elsewhere.onHand").entity(Integer.class).isEqualTo(1);
        answer.path("_entities[0].centralStock.available").entity(Integer.class).isEqualTo(40);
        answer.path("_entities[0].stockByLocation[*].location.name")
                .entityList(String.class)
                .containsExactly("Central warehouse", "Berlin", "Paris");
        answer.path("_entities[0].stockByLocation[*].onHand")
                .entityList(Integer.class)
                .containsExactly(40, 1, 5);
    }

    @Test
    void aProductThatAPlaceDoesNotRangeHasNoLevelThere() {
        stock.of(product).at(paris).onHand(1);

        var answer = ask(as.cashier(paris), List.of(product, Ids.next()));

        answer.path("_entities[0].elsewhere").valueIsNull();
        answer.path("_entities[0].centralStock").valueIsNull();
        answer.path("_entities[1].stock").valueIsNull();
        answer.path("_entities[1].stockByLocation").entityList(Object.class).hasSize(0);
    }

    @Test
    void everyEmployeeSeesTheStockOfEveryStore() {
        stock.of(product).at(paris).onHand(1);

        for (var caller : List.of(as.cashier(berlin), as.manager(berlin), as.admin(), as.partner("stock:read"))) {
            ask(caller, List.of(product))
                    .path("_entities[0].stock.onHand")
                    .entity(Integer.class)
                    .isEqualTo(1);
        }
        for (var caller : List.of(as.customer(), as.partner("reports:read"))) {
            ask(caller, List.of(product)).errors().satisfy(errors -> assertThat(errors)
                    .hasSize(4)
                    .allSatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
        }
    }

    @Test
    void allFieldsOfTwentyProductsCostOneStatement() {
        List<UUID> products = Stream.generate(Ids::next).limit(20).toList();
        products.forEach(some -> stock.of(some).at(paris).onHand(1));

        var statements = counter.during(() -> ask(as.cashier(paris), products)
                .path("_entities[*].stock.onHand")
                .entityList(Integer.class)
                .hasSize(20));

        assertThat(statements.sql()).hasSize(1);
    }

    private GraphQlTester.Response ask(HttpGraphQlTester caller, List<UUID> products) {
        return caller.documentName("productStock")
                .variable("products", products(products))
                .variable("storeId", paris)
                .variable("otherStoreId", berlin)
                .execute();
    }
}
