package dev.comptoir.inventory.threshold;

import static dev.comptoir.inventory.Together.together;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.location.Location.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class ThresholdDefaultsTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private final UUID kitchen = Ids.next();
    private final UUID crockery = Ids.next();
    private UUID paris;
    private UUID cups;

    @BeforeEach
    void aProductOfACategory() {
        paris = stock.aStore("Paris");
        cups = stock.aProduct("Espresso cups", CountingUnit.PIECE, List.of(kitchen, crockery));
        stock.of(cups).at(paris).onHand(5);
    }

    @Test
    void theNearestDefaultCountsThenTheOneAboveThenThePlaces() {
        assertThat(thresholds(cups)).isEqualTo("null to null");
        set(null, 1, 50);
        assertThat(thresholds(cups)).isEqualTo("1 to 50");
        set(kitchen, 2, null);
        assertThat(thresholds(cups)).isEqualTo("2 to 50");
        set(crockery, 3, 30);
        assertThat(thresholds(cups)).isEqualTo("3 to 30");
        set(null, 4, 60);
        assertThat(thresholds(cups)).isEqualTo("3 to 30");
        set(crockery, null, null);
        assertThat(thresholds(cups)).isEqualTo("2 to 60");
        set(kitchen, null, null);
        assertThat(thresholds(cups)).isEqualTo("4 to 60");
        set(null, null, null);
        assertThat(thresholds(cups)).isEqualTo("null to null");
    }

    @Test
    void whatWasDecidedForTheProductGoesBeforeAllDefaults() {
        stock.of(cups).at(CENTRAL_WAREHOUSE);
        jdbc.sql("update stock_level set own_reorder_point = 7 where product_id = ?")
                .param(cups)
                .update();

        set(crockery, 3, 30);
        assertThat(thresholds(cups)).isEqualTo("7 to 30");
        set(crockery, 3, 5);
        assertThat(thresholds(cups)).isEqualTo("7 to null");
    }

    @Test
    void aDefaultThatContradictsANearerOneIsNone() {
        set(null, 1, 10);
        set(crockery, 20, null);
        assertThat(thresholds(cups)).isEqualTo("20 to null");
        set(crockery, null, 0);
        assertThat(thresholds(cups)).isEqualTo("null to 0");
    }

    @Test
    void otherPlacesAndOtherCategoriesAreLeftAlone() {
        UUID berlin = stock.aStore("Berlin");
        UUID lamp = stock.aProduct("Lamp", CountingUnit.PIECE, List.of(Ids.next()));
        UUID unknown = Ids.next();
        stock.of(cups).at(berlin);
        stock.of(lamp).at(paris);
        stock.of(unknown).at(paris);

        set(kitchen, 2, 9);

        assertThat(thresholds(cups, berlin)).isEqualTo("null to null");
        assertThat(thresholds(lamp)).isEqualTo("null to null");
        assertThat(thresholds(unknown)).isEqualTo("null to null");
    }

    @Test
    void newLevelsBearTheDefaultsOfTheirCategory() {
        set(null, 1, 50);
        set(kitchen, 2, 9);
        UUID plates = stock.aProduct("Plates", CountingUnit.PIECE, List.of(kitchen));
        UUID lamp = stock.aProduct("Lamp");

        ledger.record(List.of(Stock.receipt(plates, paris, 1), Stock.receipt(lamp, paris, 1)), "test");

        assertThat(thresholds(plates)).isEqualTo("2 to 9");
        assertThat(thresholds(lamp)).isEqualTo("1 to 50");
    }

    @Test
    void aProductThatMovesToAnotherCategoryGetsItsDefaults() {
        UUID garden = Ids.next();
        set(kitchen, 2, 9);
        set(garden, 4, 40);

        jdbc.sql("update product_card set category_path = :path where id = :id")
                .param("path", SqlArrays.uuids(List.of(garden)))
                .param("id", cups)
                .update();
        assertThat(thresholds(cups)).isEqualTo("4 to 40");

        jdbc.sql("update product_card set category_path = '{}' where id = :id")
                .param("id", cups)
                .update();
        assertThat(thresholds(cups)).isEqualTo("null to null");
    }

    @Test
    void aProductThatBecomesKnownGetsTheDefaultsOfItsCategory() {
        set(kitchen, 2, 9);
        UUID early = Ids.next();
        stock.of(early).at(paris).onHand(3);

        jdbc.sql("""
                insert into product_card
                       (id, version, sku, name, unit, category_path, stocked, archived, price, currency, priced_at)
                select :id, 1, :sku, name, unit, category_path, stocked, archived, price, currency, priced_at
                  from product_card where id = :cups
                """)
                .param("id", early)
                .param("sku", "SKU-" + early)
                .param("cups", cups)
                .update();

        assertThat(thresholds(early)).isEqualTo("2 to 9");
    }

    @Test
    void aManagerReadsThePlacesDefaultsFirst() {
        set(crockery, 3, 30);
        set(null, 1, null);

        ask(as.manager(paris), paris).path("result").matchesJsonStrictly("""
                [
                  {"location": {"id": "%1$s"}, "category": null, "reorderPoint": 1, "maximum": null},
                  {"location": {"id": "%1$s"}, "category": {"id": "%2$s"}, "reorderPoint": 3, "maximum": 30}
                ]""".formatted(paris, crockery));
    }

    @Test
    void onlyManagersOfThePlaceReadAndDecide() {
        UUID berlin = stock.aStore("Berlin");
        for (var caller : List.of(
                as.manager(berlin), as.manager(CENTRAL_WAREHOUSE), as.cashier(paris), as.partner("stock:read"))) {
            assertCode(ask(caller, paris), "FORBIDDEN");
            assertCode(set(caller, paris, kitchen, 2, 9), "FORBIDDEN");
        }
        assertThat(thresholds(cups)).isEqualTo("null to null");
    }

    @Test
    void whatNobodyCanMeanIsRefused() {
        for (var wrong :
                List.<List<Number>>of(List.of(-1, 5), List.of(1, -5), List.of(5, 4), List.of(1, 1_000_000_001L))) {
            for (UUID category : new UUID[] {null, kitchen}) {
                var answer = set(as.manager(paris), paris, category, wrong.get(0), wrong.get(1));
                assertThat(typeOf(answer)).isEqualTo("InvalidThresholdError");
                answer.path("result.product").valueIsNull();
            }
        }
        for (UUID place : List.of(Ids.next(), SUPPLIER)) {
            assertThat(typeOf(set(as.admin(), place, null, 1, 2))).isEqualTo("UnknownLocationError");
            assertCode(ask(as.admin(), place), "BAD_USER_INPUT");
        }
    }

    @Test
    void aDefaultThatStandsAlreadyTouchesNoLevel() {
        set(kitchen, 2, 9);
        String before = version();

        set(kitchen, 2, 9);

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aDefaultForAThousandProductsIsOneStatement() {
        List<UUID> products = IntStream.range(0, 1_000)
                .mapToObj(n -> stock.aProduct("Product", CountingUnit.PIECE, List.of(kitchen)))
                .toList();
        ledger.record(
                products.stream().map(some -> Stock.receipt(some, paris, 1)).toList(), "test");

        var statements = counter.during(() -> set(kitchen, 2, 9));

        assertThat(statements.sql()).hasSizeLessThanOrEqualTo(2);
        assertThat(jdbc.sql("select count(*) from stock_level where location_id = ? and reorder_point = 2")
                        .param(paris)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_001);
    }

    @Test
    void whateverHappensAtOnceLevelsBearTheDefaultsTheyShould() throws Exception {
        List<UUID> products = IntStream.range(0, 20)
                .mapToObj(n -> stock.aProduct("Product", CountingUnit.PIECE, List.of(kitchen)))
                .toList();

        together(IntStream.range(0, 6)
                .<Callable<Object>>mapToObj(caller -> () -> {
                    for (int round = 1; round <= 6; round++) {
                        int number = caller * 10 + round;
                        switch (caller) {
                            case 0 -> set(kitchen, number, null);
                            case 1 -> set(crockery, number, null);
                            case 2 -> set(null, number, null);
                            case 3 ->
                                jdbc.sql("update product_card set category_path = :path where id = any(:ids)")
                                        .param(
                                                "path",
                                                SqlArrays.uuids(
                                                        round % 2 == 0 ? List.of(kitchen) : List.of(kitchen, crockery)))
                                        .param("ids", SqlArrays.uuids(products.subList(round, round + 8)))
                                        .update();
                            default -> {
                                var some = products.subList(round * 3 - 3, round * 3 + 2);
                                ledger.record(
                                        (caller == 4 ? some : some.reversed())
                                                .stream()
                                                        .map(one -> Stock.receipt(one, paris, 1))
                                                        .toList(),
                                        "test");
                            }
                        }
                    }
                    return caller;
                })
                .toList());

        assertThat(jdbc.sql("""
                select level.product_id || ': ' || concat(level.default_reorder_point) || ' for ' || concat(due.reorder_point)
                  from stock_level level join level_default due using (product_id, location_id)
                 where (level.default_reorder_point, level.default_maximum) is distinct from (due.reorder_point, due.maximum)
                """).query(String.class).list()).isEmpty();
    }

    private String version() {
        return jdbc.sql("select xmin || ' ' || ctid from stock_level where product_id = ? and location_id = ?")
                .params(cups, paris)
                .query(String.class)
                .single();
    }

    private String thresholds(UUID product) {
        return thresholds(product, paris);
    }

    private String thresholds(UUID product, UUID place) {
        return jdbc.sql("""
                select coalesce(trim_scale(reorder_point)::text, 'null') || ' to ' || coalesce(trim_scale(maximum)::text, 'null')
                  from stock_level where product_id = ? and location_id = ?
                """).params(product, place).query(String.class).single();
    }

    private void set(@Nullable UUID category, @Nullable Number reorderPoint, @Nullable Number maximum) {
        assertThat(typeOf(set(as.manager(paris), paris, category, reorderPoint, maximum)))
                .isEqualTo("ThresholdDefault");
    }

    private static GraphQlTester.Response set(
            HttpGraphQlTester caller,
            UUID place,
            @Nullable UUID category,
            @Nullable Number reorderPoint,
            @Nullable Number maximum) {
        var input = new HashMap<String, @Nullable Object>(Map.of("locationId", place));
        input.put("categoryId", category);
        input.put("reorderPoint", reorderPoint);
        input.put("maximum", maximum);
        return caller.documentName("thresholds")
                .operationName("SetDefault")
                .variable("input", input)
                .execute();
    }

    private static GraphQlTester.Response ask(HttpGraphQlTester caller, UUID place) {
        return caller.documentName("thresholds")
                .operationName("Defaults")
                .variable("place", place)
                .execute();
    }

    private static String typeOf(GraphQlTester.Response answer) {
        return answer.path("result.__typename").entity(String.class).get();
    }

    private static void assertCode(GraphQlTester.Response answer, String code) {
        answer.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", code)));
    }
}
