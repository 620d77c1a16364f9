package dev.comptoir.products.catalogueimport;

import static dev.comptoir.products.AProduct.aProduct;
import static dev.comptoir.products.AProduct.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.products.Shelf;
import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportJobs;
import dev.comptoir.starter.imports.ImportRefusal;
import dev.comptoir.starter.imports.ImportStatus;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

@SubgraphTest
class ProductImportTest {

    @Autowired
    private As as;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private JdbcClient database;

    @Test
    void aFileMakesProductsWithAllTheirFields() {
        String sku = unique("file");
        imported("""
                sku,name,price,barcodes,category,description,stocked,unit
                %s,"Mug, tall",2.55,5901234123457;96385081,Kitchen > Mugs,Blue,no,litre
                """.formatted(sku));
        as.service("products.read")
                .document("query($sku: String!) { productsBySku(skus: [$sku]) {"
                        + " name price { amount } barcodes category { path } description stocked unit } }")
                .variable("sku", sku)
                .execute()
                .path("productsBySku[0]")
                .matchesJsonStrictly("""
                        {"name": "Mug, tall", "price": {"amount": "2.55"}, "barcodes": ["5901234123457", "96385081"],
                         "category": {"path": ["Kitchen", "Mugs"]}, "description": "Blue", "stocked": false, "unit": "LITRE"}""");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String word = unique("again");
        String file = "sku,name,price,category,stocked\n"
                + IntStream.range(0, 2_500)
                        .mapToObj(i ->
                                "%s-%d,%s %d,1.%02d,Again/%s/%d,yes".formatted(word, i, word, i, i % 100, word, i % 9))
                        .collect(Collectors.joining("\n"));
        assertThat(imported(file))
                .extracting(ImportJob::rowsTaken, ImportJob::rowsUnchanged)
                .containsExactly(2_500L, 0L);
        String before = state(word);
        assertThat(imported(file))
                .extracting(ImportJob::rowsTaken, ImportJob::rowsUnchanged)
                .containsExactly(0L, 2_500L);
        assertThat(state(word)).isEqualTo(before);
    }

    @Test
    void anExistingProductIsBroughtUpToDateAndKeepsWhatTheFileDoesNotSay() {
        String sku = unique("kept");
        new Shelf(as).put(aProduct(sku).named("Mug").describedAs("Blue").priced("2.55"));
        ImportJob job = imported("sku,name,price\n%s,,1.99\n".formatted(sku.toUpperCase()));
        assertThat(job.rowsTaken()).isEqualTo(1);
        assertThat(database.sql(
                                "select name || '/' || description || '/' || price || '/' || price_number from product where sku = :sku")
                        .param("sku", sku)
                        .query(String.class)
                        .single())
                .isEqualTo("Mug/Blue/1.9900/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "sku      | ''                             | The row has no SKU.                                  | La ligne n'a pas d'UGS.",
                "price    | cheap                          | \"cheap\" is no price. Write it like 12.34.          | « cheap » n'est pas un prix. Écrivez-le comme 12.34.",
                "price    | 1,234                          | The price 1.234 has too many decimals: GBP has 2.    | Le prix 1.234 a trop de décimales : GBP en a 2.",
                "price    | 1e9                            | \"1e9\" is no price. Write it like 12.34.            | « 1e9 » n'est pas un prix. Écrivez-le comme 12.34.",
                "price    | -1                             | The price -1 is below zero. Give zero or more.       | Le prix -1 est négatif. Donnez zéro ou plus.",
                "unit     | dozen                          | \"dozen\" is nothing to count in. Write PIECE, KILOGRAM, LITRE or METRE. | « dozen » n'est pas une unité. Écrivez PIECE, KILOGRAM, LITRE ou METRE.",
                "stocked  | maybe                          | \"maybe\" is neither yes nor no. Write yes, no, 1 or 0. | « maybe » n'est ni oui ni non. Écrivez oui, non, 1 ou 0.",
            })
    void aCellThatCannotBeIsReportedWithItsRowColumnAndReason(
            String field, String cell, String english, String french) {
        String good = unique("good");
        String columns = field.equals("sku") ? "sku,name" : "sku,name," + field;
        String row = field.equals("sku") ? ",Mug" : unique("bad") + ",Mug,\"" + cell + "\"";
        ImportJob job = imported("%s\n%s\n%s,Cup%s\n".formatted(columns, row, good, field.equals("sku") ? "" : ","));
        assertThat(job).extracting(ImportJob::rowsTaken, ImportJob::rowsRefused).containsExactly(1L, 1L);
        assertThat(jobs.refusals(job.id(), 10)).singleElement().satisfies(refusal -> {
            assertThat(refusal.row()).isEqualTo(2);
            assertThat(refusal.column()).isEqualTo(field);
            assertThat(refusal.reason(Locale.ENGLISH)).isEqualTo(english);
            assertThat(refusal.reason(Locale.FRENCH)).isEqualTo(french);
        });
    }

    @Test
    void whatOnlyTheCatalogueKnowsIsReportedToo() {
        String owner = unique("owner");
        new Shelf(as).put(aProduct(owner).withBarcodes("4012345678901"));
        String once = unique("once");
        ImportJob job = imported(
                """
                sku;barcodes
                %s;
                %s;4012345678901
                %s;4012345678902
                %s;
                """.formatted(once, unique("thief"), unique("misread"), once.toUpperCase()), "delimiter", "semicolon");
        assertThat(job).extracting(ImportJob::rowsTaken, ImportJob::rowsRefused).containsExactly(1L, 3L);
        assertThat(jobs.refusals(job.id(), 10))
                .extracting(ImportRefusal::row, ImportRefusal::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "barcodes"),
                        org.assertj.core.groups.Tuple.tuple(4L, "barcodes"),
                        org.assertj.core.groups.Tuple.tuple(5L, "sku"));
        assertThat(jobs.refusals(job.id(), 1).getFirst().reason(Locale.ENGLISH)).contains("4012345678901", owner);
        assertThat(jobs.refusals(job.id(), 10).getLast().reason(Locale.FRENCH)).contains("ligne 2");
    }

    @Test
    void columnsOfAnyNameCanBeMapped() {
        String sku = unique("mapped");
        ImportJob job = imported(
                "Référence,Libellé,Prix HT\n%s,Théière,\"3,50\"\n".formatted(sku),
                "mapping",
                "sku=Référence,name=Libellé,price=Prix HT");
        assertThat(job.rowsTaken()).isEqualTo(1);
        assertThat(database.sql("select price from product where sku = :sku")
                        .param("sku", sku)
                        .query(String.class)
                        .single())
                .isEqualTo("3.5000");
    }

    @Test
    void theJobIsSeenInTheGraph() {
        ImportJob job = imported("sku,price\n%s,x\n".formatted(unique("job")));
        as.admin()
                .document(
                        "query($id: ID!) { productImport(id: $id) { kind status rowsRead refusals { row column reason } } }")
                .variable("id", job.id().toString())
                .execute()
                .path("productImport")
                .matchesJsonStrictly("""
                        {"kind": "products", "status": "DONE", "rowsRead": 1,
                         "refusals": [{"row": 2, "column": "price", "reason": "\\"x\\" is no price. Write it like 12.34."}]}""");
    }

    private ImportJob imported(String file, String... option) {
        var uri = UriComponentsBuilder.fromPath("/imports/products");
        if (option.length == 2) {
            uri.queryParam(option[0], "{value}");
        }
        String[] id = new String[1];
        as.http(Tokens.admin())
                .post()
                .uri(
                        option.length == 2
                                ? uri.encode().buildAndExpand(option[1]).toUri()
                                : uri.build().toUri())
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.id")
                .value(String.class, value -> id[0] = value);
        UUID job = UUID.fromString(id[0]);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(job).orElseThrow().status().isOver());
        ImportJob over = jobs.find(job).orElseThrow();
        assertThat(over.status())
                .as("%s %s", over.failureKey(), over.failureArguments())
                .isEqualTo(ImportStatus.DONE);
        return over;
    }

    /** Every row of these products in one text, transaction numbers included: an update that changes nothing shows. */
    private String state(String word) {
        return database.sql(
                        "select string_agg(product.xmin || product::text, '' order by id) from product where sku like :like")
                .param("like", word + "%")
                .query(String.class)
                .single();
    }
}
