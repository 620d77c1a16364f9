package dev.comptoir.inventory.attention;

import static dev.comptoir.inventory.Entities.stores;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class StoreAttentionTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private UUID paris;

    @BeforeEach
    void paris() {
        paris = stock.aStore("Paris");
    }

    @Test
    void aProductIsOutWhenNoneIsAvailable() {
        UUID gone = product().onHand(0).id();
        UUID promised = product().onHand(4).reserved(4).id();
        product().onHand(1).id();

        assertThat(listed("stockOuts")).containsExactlyInAnyOrder(gone, promised);
    }

    @Test
    void aProductIsLowUpToItsReorderPoint() {
        UUID at = product().onHand(5).reorderPoint(5).id();
        UUID under = product().onHand(7).reserved(3).reorderPoint(5).id();
        product().onHand(6).reorderPoint(5);
        product().onHand(0).reorderPoint(5);
        product().onHand(1);

        assertThat(listed("lowStock")).containsExactlyInAnyOrder(at, under);
    }

    @Test
    void aProductIsOverWhenMoreIsOnHandThanItsMaximum() {
        UUID over = product().onHand(11).reserved(5).maximum(10).id();
        product().onHand(10).maximum(10);
        product().onHand(99);

        assertThat(listed("overstock")).containsExactly(over);
    }

    @Test
    void theWorstComesFirst() {
        UUID missesThree = product().onHand(0).reorderPoint(3).id();
        UUID missesNine = product().onHand(0).reorderPoint(9).id();
        UUID missesFive = product().onHand(2).reserved(2).reorderPoint(5).id();
        UUID nobodyDecided = product().onHand(0).id();
        UUID twoOver = product().onHand(12).maximum(10).id();
        UUID fiveOver = product().onHand(8).maximum(3).id();

        assertThat(listed("stockOuts")).containsExactly(missesNine, missesFive, missesThree, nobodyDecided);
        assertThat(listed("overstock")).containsExactly(fiveOver, twoOver);
    }

    @Test
    void theThresholdsOfAPlaceCountWhereNobodyDecidedForTheProduct() {
        UUID before = product().onHand(3).id();
        setDefaults(5, 20);
        UUID after = product().onHand(30).id();
        product().onHand(3).reorderPoint(2);
        product().onHand(30).maximum(40);

        assertThat(listed("lowStock")).containsExactly(before);
        assertThat(listed("overstock")).containsExactly(after);
    }

    @Test
    void aDefaultThatContradictsADecisionIsNone() {
        setDefaults(5, 20);
        product().onHand(25).reorderPoint(25);

        assertThat(listed("lowStock")).hasSize(1);
        assertThat(listed("overstock")).isEmpty();
    }

    @Test
    void aLevelTellsItsPlaceItsProductAndItsFigures() {
        UUID low = product().onHand(4).reserved(1).reorderPoint(5).maximum(9).id();

        attention(as.manager(paris), paris)
                .path("_entities[0].lowStock.nodes[0]")
                .matchesJson("""
                {
                  "product": {"id": "%s"},
                  "location": {"id": "%s", "name": "Paris", "kind": "STORE", "store": {"id": "%2$s"}},
                  "onHand": 4, "reserved": 1, "available": 3, "reorderPoint": 5, "maximum": 9
                }""".formatted(low, paris));
    }

    @Test
    void pagingThroughAListGivesEveryProductOnce() {
        List<UUID> out = IntStream.range(0, 23)
                .mapToObj(n -> product().onHand(0).reorderPoint(n % 4).id())
                .toList();

        List<UUID> paged = new ArrayList<>();
        String after = null;
        do {
            var page = stockOuts(5, after);
            page.path("_entities[0].stockOuts.totalCount").entity(Integer.class).isEqualTo(23);
            paged.addAll(page.path("_entities[0].stockOuts.nodes[*].product.id")
                    .entityList(UUID.class)
                    .get());
            after = page.path("_entities[0].stockOuts.pageInfo.hasNextPage")
                            .entity(Boolean.class)
                            .get()
                    ? page.path("_entities[0].stockOuts.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    : null;
        } while (after != null);

        assertThat(paged).hasSize(23);
        assertThat(new HashSet<>(paged)).isEqualTo(new HashSet<>(out));
    }

    @Test
    void aCursorOfAnotherListAndAnAbsurdSizeAreRefused() {
        product().onHand(9).maximum(3);
        String foreign = attention(as.manager(paris), paris)
                .path("_entities[0].overstock.pageInfo.endCursor")
                .entity(String.class)
                .get();

        assertThat(codesOf(stockOuts(5, foreign))).containsExactly("BAD_USER_INPUT");
        assertThat(codesOf(stockOuts(5, "rubbish"))).containsExactly("BAD_USER_INPUT");
        assertThat(codesOf(stockOuts(0, null))).containsExactly("BAD_USER_INPUT");
        assertThat(codesOf(stockOuts(101, null))).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void anotherStoresListsAreForbiddenAndTheRestOfTheAnswerStands() {
        UUID berlin = stock.aStore("Berlin");
        product().onHand(0);

        var answer = as.manager(paris)
                .documentName("dashboard")
                .variable("stores", stores(paris, berlin))
                .execute();

        answer.errors().satisfy(errors -> assertThat(errors).hasSize(2).allSatisfy(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN");
            assertThat(error.getPath()).startsWith("_entities[1]");
        }));
        answer.path("_entities[0].stockOuts.totalCount").entity(Integer.class).isEqualTo(1);
        answer.path("_entities[1].stockOuts").valueIsNull();
        answer.path("_entities[1].overstock").valueIsNull();
    }

    @Test
    void theListsAreForManagersAdminsAndPartnersWhoMayReadStock() {
        product().onHand(0);

        assertThat(codesOf(attention(as.manager(paris), paris))).isEmpty();
        assertThat(codesOf(attention(as.admin(), paris))).isEmpty();
        assertThat(codesOf(attention(as.partner("stock:read"), paris))).isEmpty();
        assertThat(codesOf(attention(as.cashier(paris), paris))).isNotEmpty().containsOnly("FORBIDDEN");
        assertThat(codesOf(attention(as.partner("reports:read"), paris)))
                .isNotEmpty()
                .containsOnly("FORBIDDEN");
        assertThat(codesOf(attention(as.customer(), paris))).isNotEmpty().containsOnly("FORBIDDEN");
    }

    @Test
    void aStoreThatTheInventoryDoesNotKnowHasEmptyLists() {
        UUID unknown = Ids.next();

        var answer = as.manager(unknown)
                .documentName("dashboard")
                .variable("stores", stores(unknown))
                .execute();

        answer.path("_entities[0].stockOuts.totalCount").entity(Integer.class).isEqualTo(0);
        answer.path("_entities[0].overstock.nodes").entityList(Object.class).hasSize(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 38})
    void theDashboardCostsOneStatementForAnyNumberOfStores(int number) {
        List<UUID> stores =
                Stream.generate(() -> stock.aStore("One of many")).limit(number).toList();
        stores.forEach(store -> stock.of(Ids.next()).at(store).onHand(0));

        var statements = counter.during(() -> as.admin()
                .documentName("dashboard")
                .variable("stores", stores(stores))
                .execute()
                .path("_entities[*].stockOuts.nodes[*].product.id")
                .entityList(UUID.class)
                .hasSize(number));

        assertThat(statements.sql()).hasSize(1);
    }

    @Test
    void allListsAndAliasesOfAQueryCostOneStatement() {
        UUID berlin = stock.aStore("Berlin");

        var statements = counter.during(() -> attention(as.admin(), paris, berlin));

        assertThat(statements.sql()).hasSize(1);
    }

    private Ranged product() {
        UUID product = Ids.next();
        return new Ranged(product, stock.of(product).at(paris));
    }

    private void setDefaults(int reorderPoint, int maximum) {
        jdbc.sql("update location set default_reorder_point = ?, default_maximum = ? where id = ?")
                .params(reorderPoint, maximum, paris)
                .update();
    }

    private List<UUID> listed(String list) {
        return attention(as.manager(paris), paris)
                .path("_entities[0].%s.nodes[*].product.id".formatted(list))
                .entityList(UUID.class)
                .get();
    }

    private static GraphQlTester.Response attention(HttpGraphQlTester caller, UUID... stores) {
        return caller.documentName("attention")
                .variable("stores", stores(stores))
                .execute();
    }

    private GraphQlTester.Response stockOuts(int first, @Nullable String after) {
        return as.manager(paris)
                .documentName("stockOuts")
                .variable("stores", stores(paris))
                .variable("first", first)
                .variable("after", after)
                .execute();
    }

    private static List<Object> codesOf(GraphQlTester.Response response) {
        var codes = new ArrayList<>();
        response.errors()
                .satisfy(errors ->
                        errors.forEach(error -> codes.add(error.getExtensions().get("code"))));
        return codes;
    }

    private record Ranged(UUID id, Stock.Placing placing) {

        Ranged onHand(long quantity) {
            placing.onHand(quantity);
            return this;
        }

        Ranged reserved(long quantity) {
            placing.reserved(quantity);
            return this;
        }

        Ranged reorderPoint(long quantity) {
            placing.reorderPoint(quantity);
            return this;
        }

        Ranged maximum(long quantity) {
            placing.maximum(quantity);
            return this;
        }
    }
}
