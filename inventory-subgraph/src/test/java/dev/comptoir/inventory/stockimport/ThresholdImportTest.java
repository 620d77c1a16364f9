package dev.comptoir.inventory.stockimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportJobs;
import dev.comptoir.starter.imports.ImportRefusal;
import dev.comptoir.starter.imports.ImportStatus;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class ThresholdImportTest {

    private static final String HEADER = "sku,store,reorder-point,maximum\n";

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private UUID product;
    private UUID paris;

    @BeforeEach
    void aProductAndAStore() {
        product = stock.aProduct("Espresso cups");
        paris = stock.aStore("Paris");
    }

    @Test
    void aFileDecidesAndRangesAndTheSameFileAgainChangesNothing() {
        UUID other = stock.aProduct("Saucers");
        stock.of(other).at(paris).onHand(4).maximum(9);
        String file = HEADER + row(product, "3,10") + row(other, "2,");

        assertThat(taken(file).rowsTaken()).isEqualTo(2);
        assertThat(thresholds(product)).isEqualTo("3 to 10");
        assertThat(thresholds(other)).isEqualTo("2 to 9");
        ImportJob again = taken(file);
        assertThat(again.rowsTaken()).isZero();
        assertThat(again.rowsUnchanged()).isEqualTo(2);
        assertThat(stock.onHand(other, paris)).isEqualByComparingTo("4");
    }

    @Test
    void aRowThatDecidesNothingRangesNothing() {
        assertThat(taken(HEADER + row(product, ",")).rowsUnchanged()).isEqualTo(1);
        assertThat(levels()).isZero();
    }

    @Test
    void aShelfThatTwoRowsSpeakOfKeepsTheFirst() {
        ImportJob job =
                taken(HEADER + row(product, "3,10") + sku(product).toLowerCase(Locale.ROOT) + "," + paris + ",4,11\n");

        assertThat(job.rowsTaken()).isEqualTo(1);
        assertThat(reasons(job)).singleElement().asString().contains("Row 2 speaks");
        assertThat(thresholds(product)).isEqualTo("3 to 10");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "nothing, here, 1, 2, sku, There is no product",
                "known, nowhere, 1, 2, store, There is no store or warehouse",
                "known, here, -1, 2, reorder-point, negative",
                "known, here, 1, x, maximum, no number",
                "known, here, 1.5, 2, reorder-point, whole pieces",
                "known, here, 1, 2.5, maximum, whole pieces",
                "known, here, 5, 4, maximum, under the reorder point",
                "known, here, 9999999999, '', reorder-point, more than"
            })
    void aRowThatMeansNothingIsRefusedWithItsColumnAndReason(
            String which, String place, String reorderPoint, String maximum, String column, String reason) {
        UUID good = stock.aProduct("Good");

        ImportJob job = taken(HEADER + row(good, "1,2")
                + String.join(
                        ",",
                        which.equals("known") ? sku(product) : which,
                        place.equals("here") ? paris.toString() : place,
                        reorderPoint,
                        maximum.equals("''") ? "" : maximum)
                + "\n");

        assertThat(job.rowsTaken()).isEqualTo(1);
        ImportRefusal refusal = jobs.refusals(job.id(), 10).getFirst();
        assertThat(refusal.row()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal.reason(Locale.ENGLISH)).contains(reason);
        assertThat(refusal.reason(Locale.FRENCH)).isNotEqualTo(refusal.reason(Locale.ENGLISH));
        assertThat(levels()).isZero();
    }

    @Test
    void aThresholdThatContradictsAnEarlierDecisionIsRefused() {
        taken(HEADER + row(product, ",8"));

        ImportJob job = taken(HEADER + row(product, "9,"));

        assertThat(reasons(job)).singleElement().asString().contains("The maximum (8) is under the reorder point (9)");
        assertThat(thresholds(product)).isEqualTo("null to 8");
    }

    @Test
    void aProductWithoutStockIsRefusedAndKilogramsMayBeFractions() {
        UUID flour = stock.aProduct("Flour", CountingUnit.KILOGRAM);
        jdbc.sql("update product_card set stocked = false where id = ?")
                .param(product)
                .update();

        ImportJob job = taken(HEADER + row(product, "1,2") + row(flour, "1.25,2.5"));

        assertThat(reasons(job)).singleElement().asString().contains("No stock is kept");
        assertThat(thresholds(flour)).isEqualTo("1.25 to 2.5");
    }

    @Test
    void thousandsOfRowsCostAHandfulOfStatements() {
        String file = HEADER
                + IntStream.range(0, 2_000)
                        .mapToObj(n -> row(stock.aProduct("Product"), n % 5 + ",9"))
                        .collect(Collectors.joining());

        var statements =
                counter.during(() -> assertThat(taken(file).rowsTaken()).isEqualTo(2_000));

        assertThat(statements.sql().stream().filter(sql -> !sql.contains("import_")))
                .hasSizeLessThan(20);
    }

    @Test
    void howFarItHasComeIsToldUnderItsOwnName() {
        ImportJob job = taken(HEADER + row(product, "3,10"));

        as.admin()
                .document(
                        "query($id: ID!) { thresholdsImport(id: $id) { kind rowsTaken } stockImport(id: $id) { id } }")
                .variable("id", job.id())
                .execute()
                .path("")
                .matchesJsonStrictly("""
                        {"thresholdsImport": {"kind": "thresholds", "rowsTaken": 1}, "stockImport": null}""");
    }

    private static String sku(UUID product) {
        return "SKU-" + product;
    }

    private String row(UUID product, String rest) {
        return "%s,%s,%s\n".formatted(sku(product), paris, rest);
    }

    private List<String> reasons(ImportJob job) {
        return jobs.refusals(job.id(), 10).stream()
                .map(refusal -> refusal.reason(Locale.ENGLISH))
                .toList();
    }

    private int levels() {
        return jdbc.sql("select count(*) from stock_level where product_id = ?")
                .param(product)
                .query(Integer.class)
                .single();
    }

    private String thresholds(UUID some) {
        return jdbc.sql("""
                select coalesce(trim_scale(own_reorder_point)::text, 'null') || ' to '
                       || coalesce(trim_scale(own_maximum)::text, 'null')
                  from stock_level where product_id = ? and location_id = ?
                """).params(some, paris).query(String.class).single();
    }

    private ImportJob taken(String file) {
        var answer = as.http(Tokens.admin())
                .post()
                .uri(URI.create("/imports/thresholds"))
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        UUID id = UUID.fromString(String.valueOf(answer.get("id")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(id).orElseThrow().status().isOver());
        ImportJob job = jobs.find(id).orElseThrow();
        assertThat(job.status()).as(job.failure(Locale.ENGLISH)).isEqualTo(ImportStatus.DONE);
        return job;
    }
}
