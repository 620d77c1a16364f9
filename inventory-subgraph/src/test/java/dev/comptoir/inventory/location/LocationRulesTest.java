package dev.comptoir.inventory.location;

import static dev.comptoir.inventory.Stock.sale;
import static dev.comptoir.inventory.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.InsufficientStock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.level.HeldLevels;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SubgraphTest
class LocationRulesTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private HeldLevels levels;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final UUID product = Ids.next();
    private UUID paris;

    @BeforeEach
    void store() {
        paris = stock.aStore("Paris");
    }

    @Test
    void anAdminLetsAStoreSellMoreThanIsRecorded() {
        stock.of(product).at(paris).onHand(1);

        set(true).path("setLocationRules").matchesJsonStrictly("""
                {"__typename": "Location", "id": "%s", "allowsNegative": true}""".formatted(paris));
        ledger.record(List.of(sale(product, paris, 3)), "test");
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("-2");
    }

    @Test
    void whatIsBelowZeroIsCountedBeforeItIsForbidden() {
        stock.of(product).at(paris).onHand(1);
        set(true);
        ledger.record(List.of(sale(product, paris, 3)), "test");

        assertThat(typeOf(set(false))).isEqualTo("LocationBelowZeroError");

        ledger.record(List.of(Stock.receipt(product, paris, 2)), "test");
        assertThat(typeOf(set(false))).isEqualTo("Location");
        assertThatThrownBy(() -> ledger.record(List.of(sale(product, paris, 1)), "test"))
                .isInstanceOf(InsufficientStock.class);
    }

    @Test
    void onlyStoresAndTheWarehouseHaveRules() {
        for (UUID wrong : List.of(Ids.next(), Location.SUPPLIER)) {
            assertThat(typeOf(as.admin()
                            .documentName("setLocationRules")
                            .variable("locationId", wrong)
                            .variable("allowsNegative", true)
                            .execute()))
                    .isEqualTo("UnknownLocationError");
        }
    }

    @Test
    void theRuleIsSeenByThoseWhoRunThePlace() {
        String document = "{ locations { id allowsNegative } }";
        stock.aStore("Berlin");

        var statements = counter.during(() -> as.admin()
                .document(document)
                .execute()
                .path("locations[*].allowsNegative")
                .entityList(Boolean.class)
                .satisfies(rules -> assertThat(rules).hasSizeGreaterThan(2).doesNotContainNull()));
        assertThat(statements.sql()).hasSize(2);

        as.manager(paris).document(document).execute().errors().satisfy(errors -> assertThat(errors)
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN"))
                .noneSatisfy(error -> assertThat(error.getMessage()).contains(paris.toString())));
        as.cashier(paris).document(document).execute().errors().satisfy(errors -> assertThat(errors)
                .isNotEmpty());
    }

    @Test
    void aRuleChangesWhileGoodsMoveAndNobodyBlocksForGood() throws Exception {
        List<UUID> products = Stream.generate(Ids::next).limit(30).toList();
        products.forEach(some -> stock.of(some).at(paris).onHand(1_000));
        var callers = new ArrayList<Callable<Boolean>>();
        callers.addAll(Collections.nCopies(3, () -> {
            for (int i = 0; i < 20; i++) {
                var shuffled = new ArrayList<>(products);
                Collections.shuffle(shuffled);
                ledger.record(
                        shuffled.stream()
                                .<Movement>map(some -> sale(some, paris, 1))
                                .toList(),
                        "test");
            }
            return true;
        }));
        callers.add(() -> {
            for (int i = 0; i < 20; i++) {
                assertThat(typeOf(set(i % 2 == 0))).isEqualTo("Location");
            }
            return true;
        });

        assertThat(together(callers)).containsOnly(true);
        assertThat(stock.onHand(products.getFirst(), paris)).isEqualByComparingTo("940");
    }

    @Test
    void aRuleGivesWayToOneWhoTookLevelsBeforeThePlace() throws Exception {
        stock.of(product).at(paris).onHand(5);
        var levelIsHeld = new CountDownLatch(1);

        var outcomes = together(List.<Callable<String>>of(
                () -> {
                    transaction.executeWithoutResult(status -> {
                        levels.hold(List.of(new Shelf(product, paris)));
                        levelIsHeld.countDown();
                        awaitSomebodyWhoWaitsForTheLevel();
                        ledger.record(List.of(sale(product, paris, 1)), "test");
                    });
                    return "sold";
                },
                () -> {
                    levelIsHeld.await();
                    return typeOf(set(true));
                }));

        assertThat(outcomes).containsExactly("sold", "Location");
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("4");
    }

    private void awaitSomebodyWhoWaitsForTheLevel() {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (jdbc.sql("select not exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single()) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(patience);
            Thread.onSpinWait();
        }
    }

    private GraphQlTester.Response set(boolean allowed) {
        return as.admin()
                .documentName("setLocationRules")
                .variable("locationId", paris)
                .variable("allowsNegative", allowed)
                .execute();
    }

    private static String typeOf(GraphQlTester.Response answer) {
        return answer.path("setLocationRules.__typename").entity(String.class).get();
    }
}
