package dev.comptoir.inventory.threshold;

import static dev.comptoir.inventory.Together.together;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.location.Location.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Invariants;
import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class SetThresholdsTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Invariants invariants;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private UUID product;
    private UUID other;
    private UUID paris;
    private UUID berlin;

    @BeforeEach
    void productsAndStores() {
        product = stock.aProduct("Espresso cups");
        other = stock.aProduct("Saucers");
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
    }

    @Test
    void aManagerDecidesAndTheProductsBecomePartOfTheRange() {
        stock.of(other).at(paris).onHand(4).reorderPoint(9);

        set(as.manager(paris), of(product, paris, 3, 10), of(other, paris, null, 5))
                .path("result")
                .matchesJsonStrictly("""
                        {
                          "__typename": "ThresholdsSet",
                          "levels": [
                            {"location": {"id": "%2$s"}, "product": {"id": "%1$s"}, "onHand": 0, "reorderPoint": 3, "maximum": 10},
                            {"location": {"id": "%2$s"}, "product": {"id": "%3$s"}, "onHand": 4, "reorderPoint": null, "maximum": 5}
                          ]
                        }""".formatted(product, paris, other));
    }

    @Test
    void aDecisionTakenBackLetsTheDefaultCount() {
        jdbc.sql("update location set default_reorder_point = 2 where id = ?")
                .param(paris)
                .update();
        set(as.manager(paris), of(product, paris, 3, 10));

        set(as.manager(paris), of(product, paris, null, null))
                .path("result.levels[0]")
                .matchesJson("""
                {"reorderPoint": 2, "maximum": null}""");
    }

    @Test
    void whatNobodyCanMeanIsRefusedAndNothingIsDone() {
        UUID cloth = stock.aProduct("Cloth", CountingUnit.METRE);
        for (var wrong : List.of(
                of(product, paris, -1, null),
                of(product, paris, null, -0.5),
                of(product, paris, 1.5, null),
                of(product, paris, null, 10.25),
                of(product, paris, 10, 9),
                of(product, paris, 1_000_000_001L, null))) {
            var answer = set(as.manager(paris), of(other, paris, 1, 2), wrong);
            assertThat(typeOf(answer)).as("%s", wrong).isEqualTo("InvalidThresholdError");
            answer.path("result.product.id").entity(UUID.class).isEqualTo(product);
        }
        var twice = set(as.manager(paris), of(other, paris, 1, 2), of(product, paris, 1, 2), of(product, paris, 1, 2));
        assertThat(typeOf(twice)).isEqualTo("InvalidThresholdError");
        assertThat(levels(other)).isZero();
        assertThat(typeOf(set(as.manager(paris), of(cloth, paris, 1.5, 2.25)))).isEqualTo("ThresholdsSet");
    }

    @Test
    void unknownProductsAndPlacesAreRefused() {
        UUID nothing = Ids.next();
        assertThat(typeOf(set(as.admin(), of(product, paris, 1, 2), of(nothing, paris, 1, 2))))
                .isEqualTo("UnknownProductError");
        for (UUID place : List.of(nothing, SUPPLIER)) {
            assertThat(typeOf(set(as.admin(), of(product, paris, 1, 2), of(other, place, 1, 2))))
                    .isEqualTo("UnknownLocationError");
        }
        assertThat(levels(product)).isZero();
    }

    @Test
    void onlyManagersOfEveryPlaceDecide() {
        var both = List.of(of(product, paris, 1, 2), of(product, berlin, 1, 2));
        for (var caller : List.of(
                as.manager(paris),
                as.manager(CENTRAL_WAREHOUSE),
                as.cashier(paris, berlin),
                as.partner("stock:read"))) {
            assertCode(setAll(caller, both), "FORBIDDEN");
        }
        assertThat(levels(product)).isZero();
        assertThat(typeOf(setAll(as.manager(paris, berlin), both))).isEqualTo("ThresholdsSet");
    }

    @Test
    void oneToAThousandAreDecidedAtOnce() {
        assertCode(setAll(as.admin(), List.of()), "BAD_USER_INPUT");
        assertCode(setAll(as.admin(), Collections.nCopies(1_001, of(product, paris, 1, 2))), "BAD_USER_INPUT");
    }

    @Test
    void aHundredCostNoMoreThanOne() {
        List<Map<String, ?>> many = Stream.generate(() -> stock.aProduct("Product"))
                .limit(100)
                .<Map<String, ?>>map(some -> of(some, paris, 1, 2))
                .toList();

        var one = counter.during(() -> setAll(as.manager(paris), many.subList(0, 1)));
        var hundred = counter.during(
                () -> assertThat(typeOf(setAll(as.manager(paris), many))).isEqualTo("ThresholdsSet"));

        assertThat(hundred.count()).isEqualTo(one.count()).isLessThanOrEqualTo(6);
    }

    @Test
    void refusalsAreInTheCallersLanguage() {
        set(as.manager(paris).mutate().header("Accept-Language", "fr").build(), of(product, paris, 10, 9))
                .path("result.message")
                .entity(String.class)
                .isEqualTo("Le maximum (9) est inférieur au point de commande (10). Relevez l'un ou abaissez l'autre.");
    }

    @Test
    void decisionsAndMovementsAtOnceNeitherLoseNorBlock() throws Exception {
        List<UUID> products = IntStream.range(0, 12)
                .mapToObj(n -> stock.aProduct("Product " + n))
                .toList();
        List<Map<String, ?>> decisions = products.stream()
                .<Map<String, ?>>map(some -> of(some, paris, 3, 8))
                .toList();

        together(IntStream.range(0, 6)
                .<Callable<Object>>mapToObj(caller -> () -> {
                    var order = caller % 2 == 0 ? products : products.reversed();
                    for (int round = 0; round < 5; round++) {
                        if (caller < 3) {
                            ledger.record(
                                    order.stream()
                                            .map(some -> Stock.receipt(some, paris, 1))
                                            .toList(),
                                    "test");
                        } else {
                            setAll(as.manager(paris), caller % 2 == 0 ? decisions : decisions.reversed())
                                    .errors()
                                    .verify();
                        }
                    }
                    return caller;
                })
                .toList());

        assertThat(products)
                .allSatisfy(some -> assertThat(stock.onHand(some, paris)).isEqualByComparingTo(BigDecimal.valueOf(15)));
        invariants.holdFor(products);
    }

    private int levels(UUID some) {
        return jdbc.sql("select count(*) from stock_level where product_id = ?")
                .param(some)
                .query(Integer.class)
                .single();
    }

    private static Map<String, @Nullable Object> of(
            UUID product, UUID place, @Nullable Number reorderPoint, @Nullable Number maximum) {
        var threshold = new HashMap<String, @Nullable Object>(Map.of("productId", product, "locationId", place));
        threshold.put("reorderPoint", reorderPoint);
        threshold.put("maximum", maximum);
        return threshold;
    }

    @SafeVarargs
    private static GraphQlTester.Response set(HttpGraphQlTester caller, Map<String, ?>... thresholds) {
        return setAll(caller, List.of(thresholds));
    }

    private static GraphQlTester.Response setAll(HttpGraphQlTester caller, List<? extends Map<String, ?>> thresholds) {
        return caller.documentName("thresholds")
                .operationName("Set")
                .variable("input", Map.of("thresholds", thresholds))
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
