package dev.comptoir.inventory.stockimport;

import static dev.comptoir.inventory.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.inventory.Invariants;
import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportJobs;
import dev.comptoir.starter.imports.ImportRefusal;
import dev.comptoir.starter.imports.ImportStatus;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
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
class StockImportTest {

    private static final String HEADER = "sku,store,on-hand,reorder-point,maximum\n";

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private KnownProducts products;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Invariants invariants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter counter;

    private final String sku = "SKU-" + Ids.next().toString().toUpperCase(Locale.ROOT);
    private UUID product;
    private UUID paris;

    @BeforeEach
    void aProductAndAStore() {
        product = products.add(sku);
        paris = stock.aStore("Paris " + sku);
    }

    @Test
    void theFirstStockIsAReceiptAndALaterDifferenceACount() {
        ImportJob first = taken(HEADER + row(sku, paris, "10,3,20"));
        ImportJob less = taken(HEADER + row(sku, paris, "7,3,20"));
        ImportJob more = taken(HEADER + row(sku, paris, "8.5,3,20"));

        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("8.5");
        assertThat(movements())
                .containsExactly(
                        "RECEIPT 10.000 from SUPPLIER, stock-import:%s:2, by %s".formatted(first.id(), Tokens.ADMIN),
                        "COUNT 3.000 to LOSS, stock-import:%s:2, by %s".formatted(less.id(), Tokens.ADMIN),
                        "COUNT 1.500 from LOSS, stock-import:%s:2, by %s".formatted(more.id(), Tokens.ADMIN));
        assertThat(thresholds()).isEqualTo("3.000 to 20.000");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        UUID other = products.add(sku + "-B");
        String file = HEADER + row(sku, paris, "10,3,20") + row(sku + "-B", paris, "0,,");
        assertThat(taken(file).rowsTaken()).isEqualTo(2);

        ImportJob again = taken(file);

        assertThat(again.rowsTaken()).isZero();
        assertThat(again.rowsUnchanged()).isEqualTo(2);
        assertThat(movements()).hasSize(1);
        assertThat(stock.onHand(other, paris)).isZero();
    }

    @Test
    void whatWasSoldSinceIsPartOfTheDifference() {
        taken(HEADER + row(sku, paris, "10,,"));
        ledger.record(List.of(Stock.sale(product, paris, 4)), "test");

        taken(HEADER + row(sku, paris, "10,,"));

        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("10");
    }

    @Test
    void aCellThatIsBlankDecidesNothing() {
        taken(HEADER + row(sku, paris, "10,3,20"));
        taken(HEADER + row(sku, paris, "10,,15"));
        assertThat(thresholds()).isEqualTo("3.000 to 15.000");

        taken("sku,store,on-hand\n" + row(sku, paris, "9"));
        assertThat(thresholds()).isEqualTo("3.000 to 15.000");
    }

    @Test
    void aPlaceIsFoundByItsCodeOrItsNameAndTheWarehouseInBothLanguages() {
        for (String place : List.of("central", "CENTRAL WAREHOUSE", "entrepôt central")) {
            UUID another = products.add(sku + place.toUpperCase(Locale.ROOT));
            taken(HEADER + "%s,%s,5,,\n".formatted(sku + place, place));
            assertThat(stock.onHand(another, Location.CENTRAL_WAREHOUSE)).isEqualByComparingTo("5");
        }
        taken(HEADER + "%s,paris %s,6,,\n".formatted(sku, sku));
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("6");
    }

    @Test
    void theColumnsMayBearOtherNames() {
        UUID id = upload(
                "?mapping=sku=Article,store=Lieu,on-hand=Stock",
                "Lieu;Article;Stock;Prix\n%s;%s;12;3\n".formatted(paris, sku));

        assertThat(over(id).rowsTaken()).isEqualTo(1);
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("12");
    }

    @Test
    void whatAFirstStockCostIsPartOfTheAverage() {
        UUID other = products.add(sku + "-B");
        UUID berlin = stock.aStore("Berlin " + sku);
        String header = "cost,sku,store,on-hand\n";
        taken(header + "2.5," + row(sku, paris, "10") + "4," + row(sku, berlin, "5") + ","
                + row(sku + "-B", paris, "7"));
        taken(header + "9," + row(sku, paris, "11"));

        assertThat(jdbc.sql("select unit_cost from product_cost_now where product_id = any(array[?, ?])")
                        .params(product, other)
                        .query(BigDecimal.class)
                        .list())
                .singleElement()
                .satisfies(cost -> assertThat(cost).isEqualByComparingTo("3"));
    }

    @ParameterizedTest
    @CsvSource({"-1, negative", "many, no number", "1.00001, 4 decimals", "9999999999, more than"})
    void aCostThatMeansNothingIsRefused(String cost, String reason) {
        ImportJob job = taken("sku,store,on-hand,cost\n" + row(sku, paris, "4,1.2345") + row("x", paris, "4," + cost));

        assertThat(jobs.refusals(job.id(), 10)).singleElement().satisfies(refusal -> {
            assertThat(refusal.column()).isEqualTo("cost");
            assertThat(refusal.reason(Locale.ENGLISH)).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "nothing, here, 5, '', '', sku, There is no product",
                "'', here, 5, '', '', sku, names no product",
                "known, nowhere, 5, '', '', store, There is no store or warehouse",
                "known, '', 5, '', '', store, names no place",
                "known, here, -5, '', '', on-hand, negative",
                "known, here, many, '', '', on-hand, no number",
                "known, here, '', '', '', on-hand, missing",
                "known, here, 1.0001, '', '', on-hand, 3 decimals",
                "known, here, 1e9, '', '', on-hand, no number",
                "known, here, 9999999999, '', '', on-hand, more than",
                "known, here, 5, -1, '', reorder-point, negative",
                "known, here, 5, x, '', reorder-point, no number",
                "known, here, 5, 10, 9, maximum, under the reorder point"
            })
    void aRowThatMeansNothingIsRefusedWithItsColumnAndReason(
            String which,
            String place,
            String onHand,
            String reorderPoint,
            String maximum,
            String column,
            String reason) {
        String code = clean(which).equals("known") ? sku : clean(which);
        String where = clean(place).equals("here") ? paris.toString() : clean(place);

        ImportJob job = taken(HEADER
                + row(sku, paris, "4,,")
                + String.join(",", code, where, clean(onHand), clean(reorderPoint), clean(maximum)) + "\n");

        assertThat(job.rowsTaken()).isEqualTo(1);
        assertThat(job.rowsRefused()).isEqualTo(1);
        ImportRefusal refusal = jobs.refusals(job.id(), 10).getFirst();
        assertThat(refusal.row()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal.reason(Locale.ENGLISH)).contains(reason);
        assertThat(refusal.reason(Locale.FRENCH)).isNotEqualTo(refusal.reason(Locale.ENGLISH));
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("4");
    }

    @Test
    void aShelfThatTwoRowsSpeakOfKeepsTheFirst() {
        assertRefused(
                HEADER + row(sku, paris, "4,,") + row(sku.toLowerCase(Locale.ROOT), paris, "5,,"), "Row 2 speaks");

        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("4");
    }

    @Test
    void aNameThatTwoPlacesBearIsRefused() {
        stock.aStore("Paris " + sku);

        assertRefused(HEADER + "%s,Paris %s,5,,\n".formatted(sku, sku) + row(sku, paris, "1,,"), "Several places");
    }

    @Test
    void aProductWithoutStockIsRefused() {
        products.add(sku + "-POST", false);

        assertRefused(HEADER + row(sku + "-POST", paris, "5,,") + row(sku, paris, "1,,"), "No stock is kept");
    }

    @Test
    void whatIsReservedCannotBeCountedAway() {
        stock.of(product).at(paris).onHand(5).reserved(3);
        products.add(sku + "-B");

        assertRefused(HEADER + row(sku, paris, "2,,") + row(sku + "-B", paris, "1,,"), "3 are reserved");
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("5");
    }

    @Test
    void aThresholdThatContradictsAnEarlierOneIsRefused() {
        taken(HEADER + row(sku, paris, "5,,8"));
        products.add(sku + "-B");

        assertRefused(HEADER + row(sku, paris, "6,9,") + row(sku + "-B", paris, "1,,"), "under the reorder point");
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("5");
    }

    @Test
    void tenThousandRowsCostAHandfulOfStatementsAndLookups() {
        int rows = 10_000;
        IntStream.range(0, rows).forEach(n -> products.add(sku + "-" + n));
        String file = HEADER
                + IntStream.range(0, rows)
                        .mapToObj(n -> row(sku + "-" + n, paris, n % 7 + ",1,5"))
                        .collect(Collectors.joining());
        products.lookups.clear();

        var statements =
                counter.during(() -> assertThat(taken(file).rowsTaken()).isEqualTo(rows));

        assertThat(products.lookups).hasSize(10).containsOnly(1_000);
        assertThat(statements.sql().stream().filter(sql -> !sql.contains("import_")))
                .hasSizeLessThan(30);
    }

    @Test
    void salesDuringAnImportAreNeitherLostNorBlockedForGood() throws Exception {
        UUID berlin = stock.aStore("Berlin " + sku);
        List<UUID> ids = IntStream.range(0, 200)
                .mapToObj(n -> products.add(sku + "-" + n))
                .toList();
        String file = HEADER
                + IntStream.range(0, 200)
                        .mapToObj(n -> row(sku + "-" + n, paris, "50,,") + row(sku + "-" + n, berlin, "20,,"))
                        .collect(Collectors.joining());
        UUID job = upload("", file);

        together(IntStream.range(0, 4)
                .<Callable<Void>>mapToObj(caller -> () -> {
                    var random = new Random(caller);
                    while (!jobs.find(job).orElseThrow().status().isOver()) {
                        var batch = ids.stream()
                                .filter(id -> random.nextInt(10) == 0)
                                .map(id -> Stock.receipt(id, random.nextBoolean() ? paris : berlin, 1))
                                .toList();
                        ledger.record(random.nextBoolean() ? batch : batch.reversed(), "test");
                    }
                    return null;
                })
                .toList());

        assertThat(over(job).status()).isEqualTo(ImportStatus.DONE);
        invariants.holdFor(ids);
    }

    @Test
    void withoutTheProductsServiceNothingOfTheFileIsTakenAndItSaysSo() {
        products.away = true;
        try {
            ImportJob job = over(upload("", HEADER + row(sku, paris, "1,,")));

            assertThat(job.status()).isEqualTo(ImportStatus.FAILED);
            assertThat(job.failure(Locale.ENGLISH)).contains("their service cannot be reached");
        } finally {
            products.away = false;
        }
    }

    @Test
    void howFarAnImportHasComeIsToldToAdminsAndToServicesThatImport() {
        ImportJob job = taken(HEADER + row(sku, paris, "1,,") + row("?", paris, "1,,"));

        as.admin()
                .document("""
                        query($id: ID!) {
                          stockImport(id: $id) { kind status progress rowsTaken rowsRefused refusals { row column reason } }
                        }""")
                .variable("id", job.id())
                .execute()
                .path("stockImport")
                .matchesJsonStrictly("""
                        {
                          "kind": "stock", "status": "DONE", "progress": 1.0, "rowsTaken": 1, "rowsRefused": 1,
                          "refusals": [{"row": 3, "column": "sku", "reason": "There is no product with the SKU \\"?\\"."}]
                        }""");
    }

    private static String clean(String cell) {
        return cell.equals("''") ? "" : cell;
    }

    private static String row(String sku, UUID place, String rest) {
        return "%s,%s,%s\n".formatted(sku, place, rest);
    }

    private void assertRefused(String file, String reason) {
        ImportJob job = taken(file);
        assertThat(job.rowsTaken()).isEqualTo(1);
        assertThat(jobs.refusals(job.id(), 10))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason(Locale.ENGLISH)).contains(reason));
    }

    private List<String> movements() {
        return jdbc.sql("""
                select movement.kind || ' ' || quantity
                       || case when origin.kind = 'STORE' then ' to ' || goal.kind else ' from ' || origin.kind end
                       || ', ' || cause || ', by ' || recorded_by
                  from stock_movement movement
                  join location origin on origin.id = from_location_id
                  join location goal on goal.id = to_location_id
                 where product_id = :product
                 order by movement.id
                """).param("product", product).query(String.class).list();
    }

    private String thresholds() {
        Map<String, Object> level = jdbc.sql(
                        "select reorder_point, maximum from stock_level where product_id = ? and location_id = ?")
                .params(product, paris)
                .query()
                .singleRow();
        return level.get("reorder_point") + " to " + level.get("maximum");
    }

    private ImportJob taken(String file) {
        ImportJob job = over(upload("", file));
        assertThat(job.status()).as(job.failure(Locale.ENGLISH)).isEqualTo(ImportStatus.DONE);
        return job;
    }

    private UUID upload(String parameters, String file) {
        var answer = as.http(Tokens.admin())
                .post()
                .uri(java.net.URI.create("/imports/stock" + parameters))
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(String.valueOf(answer.get("id")));
    }

    private ImportJob over(UUID id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(id).orElseThrow().status().isOver());
        return jobs.find(id).orElseThrow();
    }
}
