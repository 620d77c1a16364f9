package dev.comptoir.inventory.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Other tests leave levels that break a rule; here only what one act adds to that is looked at, and undone. */
@SubgraphTest
class StockIntegrityTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IntegrityCheck check;

    @Autowired
    private IntegrityMetrics metrics;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private StatementCounter counter;

    private UUID paris;
    private UUID product;

    @BeforeEach
    void stockInParis() {
        paris = stock.aStore("Paris");
        product = Ids.next();
        stock.of(product).at(paris).onHand(5);
    }

    @Test
    void aLevelThatIsNotItsMovementsBreaksTwoRules() {
        assertThat(brokenBy("update stock_level set on_hand = on_hand + 1 where product_id = '%s'".formatted(product)))
                .containsExactly("on-hand-equals-movements", "product-sums-to-zero");
    }

    @Test
    void goodsReservedByNobodyBreakARule() {
        assertThat(brokenBy("update stock_level set reserved = 2 where product_id = '%s'".formatted(product)))
                .containsExactly("reserved-equals-reservations");
    }

    @Test
    void moreReservedThanThereIsBreaksARule() {
        assertThat(brokenBy(
                        "alter table stock_level drop constraint stock_level_not_negative",
                        "update stock_level set reserved = 9 where product_id = '%s'".formatted(product)))
                .containsExactly("reserved-within-on-hand", "reserved-equals-reservations");
    }

    @Test
    void aCauseThatMovedTwiceBreaksARule() {
        assertThat(brokenBy(
                        "drop index stock_movement_cause",
                        "insert into stock_movement select (m).* from (select jsonb_populate_record(null::stock_movement,"
                                + " to_jsonb(s) || jsonb_build_object('id', uuidv7())) m from stock_movement s"
                                + " where product_id = '%s') copy".formatted(product),
                        "update stock_level set on_hand = on_hand * 2 where product_id = '%s'".formatted(product)))
                .containsExactly("one-movement-per-cause");
    }

    @Test
    void anApprovedRequestWithoutItsTransferBreaksARule() {
        String request = """
                insert into replenishment_request (id, product_id, store_id, quantity, origin, status, requested_by,
                                                   granted_quantity, decided_by, decided_at)
                values (uuidv7(), '%s', '%s', 3, 'EMPLOYEE', 'APPROVED', uuidv7(), 3, uuidv7(), now())
                """.formatted(product, paris);
        String transferOfTwo = """
                insert into stock_movement (id, product_id, from_location_id, to_location_id, quantity, kind, cause,
                                            recorded_by, moved_at)
                select uuidv7(), product_id, '%s', store_id, 2, 'TRANSFER', 'replenishment:' || id, 'test', now()
                  from replenishment_request where product_id = '%s'
                """.formatted(Location.CENTRAL_WAREHOUSE, product);

        assertThat(brokenBy(request)).containsExactly("approved-request-has-one-transfer");
        assertThat(brokenBy(request, transferOfTwo)).contains("approved-request-has-one-transfer");
        assertThat(brokenBy(request, transferOfTwo.replace(", 2,", ", 3,")))
                .doesNotContain("approved-request-has-one-transfer");
    }

    @Test
    void aTransferForARequestThatIsNotApprovedBreaksARule() {
        assertThat(brokenBy("""
                insert into stock_movement (id, product_id, from_location_id, to_location_id, quantity, kind, cause,
                                            recorded_by, moved_at)
                values (uuidv7(), '%s', '%s', '%s', 2, 'TRANSFER', 'replenishment:' || uuidv7(), 'test', now())
                """.formatted(product, Location.CENTRAL_WAREHOUSE, paris)))
                .contains("approved-request-has-one-transfer");
    }

    @Test
    void aCounterThatDoesNotCountBreaksARule() {
        assertThat(brokenBy("insert into stock_attention values ('%s', 1, 0, 0)".formatted(paris)))
                .containsExactly("counters-equal-levels");
    }

    @Test
    void anAdminReadsEveryRuleInHisLanguageWithOneStatementEach() {
        var statements = counter.during(() -> {
            var answer = as.admin()
                    .mutate()
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                    .build()
                    .documentName("stockIntegrity")
                    .execute();
            answer.path("stockIntegrity.rules[*].name")
                    .entityList(String.class)
                    .isEqualTo(Stream.of(Rule.values()).map(Rule::title).toList());
            answer.path("stockIntegrity.rules[4].description")
                    .entity(String.class)
                    .isEqualTo("Aucune cause n'a déplacé de marchandises plus d'une fois.");
        });
        assertThat(statements.sql().stream().filter(sql -> sql.contains("violation")))
                .hasSize(Rule.values().length);
    }

    @Test
    void theMetricSaysWhatTheLastCheckFound() {
        var rule = new IntegrityRule(Rule.COUNTERS_EQUAL_LEVELS, 3, List.of());

        metrics.note(new StockIntegrity(Instant.now(), List.of(rule)));

        var gauge = meters.get("comptoir.stock.integrity.violations")
                .tag("rule", "counters-equal-levels")
                .gauge();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> gauge.value() == 3);
    }

    /** The rules that have more violations after these statements, which are then undone. */
    private List<String> brokenBy(String... statements) {
        return transaction.execute(status -> {
            StockIntegrity before = found();
            for (String statement : statements) {
                jdbc.sql(statement).update();
            }
            StockIntegrity after = found();
            status.setRollbackOnly();
            var broken = new ArrayList<String>();
            for (int i = 0; i < Rule.values().length; i++) {
                IntegrityRule rule = after.rules().get(i);
                if (rule.violations() > before.rules().get(i).violations()) {
                    assertThat(rule.examples()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
                    assertThat(after.holds()).isFalse();
                    broken.add(rule.name());
                }
            }
            return broken;
        });
    }

    private StockIntegrity found() {
        return check.run();
    }
}
