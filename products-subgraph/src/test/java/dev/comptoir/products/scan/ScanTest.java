package dev.comptoir.products.scan;

import static dev.comptoir.products.AProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.AProduct;
import dev.comptoir.products.Shelf;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class ScanTest {

    @Autowired
    private As as;

    @Autowired
    private JdbcClient database;

    @Autowired
    private StatementCounter counter;

    private final UUID store = UUID.randomUUID();
    private String cheese;
    private String code;

    @BeforeEach
    void cheeseIsWeighed() {
        cheese = put(aProduct().named("Comté").priced("19.90").countedIn("KILOGRAM"));
        do {
            code = "%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
        } while (database.sql("select exists (select from scale_code where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single());
    }

    @Test
    void aWeightOnTheLabelIsTheQuantity() {
        set(cheese, code, "WEIGHT");
        scan(label(code, 1250)).path("scan").matchesJsonStrictly("""
                {"product": {"id": "%s", "scaleCode": {"code": "%s", "kind": "WEIGHT"}}, "quantity": 1.25,
                 "readAs": "WEIGHT", "labelPrice": null, "exact": true}""".formatted(cheese, code));
    }

    @Test
    void aPriceOnTheLabelTellsTheQuantity() {
        set(cheese, code, "PRICE");
        scan(label(code, 995)).path("scan").matchesJson("""
                {"quantity": 0.5, "readAs": "PRICE", "labelPrice": {"amount": "9.95", "currency": "GBP"}, "exact": true}""");
        scan(label(code, 997)).path("scan").matchesJson("""
                {"quantity": 0.501, "labelPrice": {"amount": "9.97"}, "exact": true}""");
        scan(label(code, 1000)).path("scan").matchesJson("""
                {"quantity": 0.503, "labelPrice": {"amount": "10.00"}, "exact": false}""");
    }

    @Test
    void thePriceOfTheStoreTellsTheQuantity() {
        set(cheese, code, "PRICE");
        UUID list = UUID.randomUUID();
        database.sql(
                        "insert into price_list values (:id, 'Here', array[:store], now() - interval '1 day', null, now(), :id)")
                .param("id", list)
                .param("store", store)
                .update();
        database.sql("insert into list_price values (:id, :product, 10, 'GBP', now(), :id)")
                .param("id", list)
                .param("product", UUID.fromString(cheese))
                .update();
        scan(label(code, 995)).path("scan.quantity").entity(Double.class).isEqualTo(0.995);
    }

    @Test
    void aBarcodeOrSkuIsOneOfTheProduct() {
        String ean = "50%s00000".formatted(code);
        String mug = put(aProduct("SCAN-" + code).withBarcodes(ean + checkOf(ean)));
        scan(ean + checkOf(ean)).path("scan").matchesJson("""
                {"product": {"id": "%s"}, "quantity": 1, "readAs": "BARCODE"}""".formatted(mug));
        scan("scan-" + code).path("scan").matchesJson("""
                {"product": {"id": "%s"}, "quantity": 1, "readAs": "SKU", "exact": true}""".formatted(mug));
    }

    @Test
    void aProductsOwnBarcodeComesBeforeTheLabelOfAScale() {
        set(cheese, code, "WEIGHT");
        String own = label(code, 777);
        String mug = put(aProduct().withBarcodes(own));
        scan(own).path("scan").matchesJson("""
                {"product": {"id": "%s"}, "quantity": 1, "readAs": "BARCODE"}""".formatted(mug));
    }

    @Test
    void whatNobodySellsIsNothing() {
        scan(label(code, 1250)).path("scan").valueIsNull();
        scan("no such code").path("scan").valueIsNull();
    }

    @Test
    void aMisreadBarcodeAndAnEmptyLabelAreSaidSo() {
        set(cheese, code, "WEIGHT");
        String right = label(code, 1250);
        int last = right.charAt(12) - '0';
        refused(right.substring(0, 12) + (last + 1) % 10, "misread");
        refused(label(code, 0), "zero");
    }

    @Test
    void aCodeIsTakenAwayAgain() {
        set(cheese, code, "WEIGHT");
        set(cheese, null, null).path("setScaleCode.scaleCode").valueIsNull();
        scan(label(code, 1250)).path("scan").valueIsNull();
    }

    @Test
    void aCodeBelongsToOneProduct() {
        set(cheese, code, "WEIGHT");
        String ham = put(aProduct().countedIn("KILOGRAM"));
        set(ham, code, "PRICE").path("setScaleCode").matchesJson("""
                {"__typename": "ScaleCodeTakenError", "product": {"id": "%s"},
                 "message": "The scale code %s belongs to Comté. Choose another."}""".formatted(cheese, code));
        set(cheese, code, "PRICE")
                .path("setScaleCode.scaleCode.kind")
                .entity(String.class)
                .isEqualTo("PRICE");
    }

    @ParameterizedTest
    @CsvSource({
        "KILOGRAM, 1234, WEIGHT",
        "KILOGRAM, 12345,",
        "KILOGRAM, '1234٥', WEIGHT",
        "PIECE, 12345, WEIGHT",
        "PIECE, 12345, PRICE",
        "LITRE, 12345, WEIGHT"
    })
    void whatIsNoCodeForTheProductIsRefused(String unit, String code, @Nullable String kind) {
        set(put(aProduct().countedIn(unit)), code, kind)
                .path("setScaleCode.__typename")
                .entity(String.class)
                .isEqualTo("InvalidScaleCodeError");
    }

    @Test
    void onlyAProductThatIsSoldGetsACode() {
        set(UUID.randomUUID().toString(), code, "WEIGHT")
                .path("setScaleCode.__typename")
                .entity(String.class)
                .isEqualTo("ProductNotFoundError");
        database.sql("update product set archived = true where id = :id")
                .param("id", UUID.fromString(cheese))
                .update();
        set(cheese, code, "WEIGHT")
                .path("setScaleCode.__typename")
                .entity(String.class)
                .isEqualTo("ProductArchivedError");
    }

    @Test
    void aScanIsOneStatementAndTheCodesOfAHundredProductsAreOneMore() {
        assertThat(counter.during(() -> scan("no such code")).count()).isEqualTo(1);
        List<String> ids = new Shelf(as)
                .put(IntStream.range(0, 100).mapToObj(i -> aProduct()).toList());
        var statements = counter.during(() -> as.service("products.read")
                .document("query($ids: [ID!]!) { productsById(ids: $ids) { scaleCode { code } } }")
                .variable("ids", ids)
                .execute()
                .path("productsById")
                .entityList(Object.class)
                .hasSize(100));
        assertThat(statements.count()).isEqualTo(2);
    }

    private void refused(String digits, String word) {
        as.cashier(store)
                .documentName("scan")
                .variable("code", digits)
                .variable("store", store)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getMessage()).contains(word);
                    assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
                }));
    }

    private String put(AProduct product) {
        return new Shelf(as).put(product);
    }

    private GraphQlTester.Response scan(String text) {
        return as.cashier(store)
                .documentName("scan")
                .variable("code", text)
                .variable("store", store)
                .execute();
    }

    private GraphQlTester.Response set(String product, @Nullable String code, @Nullable String kind) {
        var input = new HashMap<String, Object>();
        input.put("productId", product);
        input.put("code", code);
        input.put("kind", kind);
        return as.manager()
                .documentName("set-scale-code")
                .variable("input", input)
                .execute();
    }

    /** As a scale prints it. */
    private static String label(String code, int value) {
        String digits = "21%s%05d".formatted(code, value);
        return digits + checkOf(digits);
    }

    private static int checkOf(String twelve) {
        int sum = IntStream.range(0, 12)
                .map(i -> (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3))
                .sum();
        return (10 - sum % 10) % 10;
    }
}
