package dev.comptoir.products.upsert;

import static dev.comptoir.products.AProduct.aProduct;
import static dev.comptoir.products.AProduct.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.AProduct;
import dev.comptoir.products.Shelf;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class UpsertingProductsTest {

    @Autowired
    private As as;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient database;

    private Shelf shelf;

    @BeforeEach
    void openTheShop() {
        shelf = new Shelf(as);
    }

    @Test
    void aProductIsMadeWithAllThatIsSaid() {
        String sku = unique("Up");
        shelf.update(aProduct(sku)
                        .named("Mug")
                        .describedAs("Blue")
                        .priced("2.5")
                        .withBarcodes("73513537")
                        .in("Up", "Mugs")
                        .unstocked())
                .path("upsertProducts")
                .matchesJson("""
                        {"created": 1, "updated": 0, "products": [{"sku": "%s", "name": "Mug", "description": "Blue",
                          "barcodes": ["73513537"], "price": {"amount": "2.50"}, "category": {"path": ["Up", "Mugs"]},
                          "stocked": false}]}""".formatted(sku));
    }

    @Test
    void theSameAgainChangesNothing() {
        var mug = aProduct()
                .named("Mug")
                .describedAs("Blue")
                .priced("2.5")
                .withBarcodes("4003994155486")
                .in("Up", "Mugs");
        shelf.put(mug);
        shelf.update(mug).path("upsertProducts").matchesJson("{\"created\": 0, \"updated\": 0}");
        shelf.update(mug.priced("2.6")).path("upsertProducts").matchesJson("{\"created\": 0, \"updated\": 1}");
    }

    @Test
    void existingProductsAreKeptWhenAskedTo() {
        String sku = unique("keep");
        shelf.put(aProduct(sku).named("Mug"));
        String other = unique("keep");
        shelf.upsert(
                        "KEEP",
                        List.of(
                                aProduct(other),
                                aProduct(sku.toUpperCase()).named("Cup").in("Never made")))
                .path("upsertProducts")
                .matchesJson("""
                        {"created": 1, "updated": 0, "products": [{"sku": "%s"}, {"sku": "%s", "name": "Mug"}]}""".formatted(other, sku));
        assertThat(database.sql("select count(*) from category where name = 'Never made'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void oneWrongProductStopsAllAndIsNamed() {
        String good = unique("good");
        String bad = unique("bad");
        shelf.put(aProduct("OWNER").withBarcodes("5000112637922"));
        for (AProduct wrong : List.of(
                aProduct(bad).priced("-1"),
                aProduct(bad).priced("1.999"),
                aProduct(bad).withBarcodes("5000112637923"),
                aProduct(bad).withBarcodes("5000112637922"),
                aProduct(bad).named("x".repeat(201)),
                aProduct(bad).describedAs("x".repeat(4_001)),
                aProduct(bad).in(""),
                aProduct(bad).in("x".repeat(81)),
                aProduct(good.toUpperCase()))) {
            refused(shelf.upsert("UPDATE", List.of(aProduct(good), wrong)), wrong.sku());
        }
        assertThat(database.sql("select count(*) from product where sku in (:good, :bad)")
                        .param("good", good)
                        .param("bad", bad)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRefusalIsInTheCallersLanguage() {
        as.token(dev.comptoir.starter.test.Tokens.service("products.write"))
                .mutate()
                .header("Accept-Language", "fr")
                .build()
                .document("mutation { upsertProducts(input: {products: [{sku: \"fr\", price: \"-1\"}]}) { created } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> assertThat(error.getMessage())
                        .isEqualTo("Le produit fr : Le prix -1 est négatif. Donnez zéro ou plus.")));
    }

    @Test
    void aBlankSkuIsRefused() {
        refused(shelf.upsert("KEEP", List.of(aProduct(" "))), "\"\"");
    }

    @Test
    void aThousandAndNoMore() {
        refused(
                shelf.upsert(
                        "KEEP",
                        IntStream.range(0, 1_001)
                                .mapToObj(i -> aProduct("T" + i))
                                .toList()),
                "1001");
    }

    @Test
    void barcodesMoveAndStayUnique() {
        String a = unique("a");
        String b = unique("b");
        shelf.put(List.of(aProduct(a).withBarcodes("9780306406157"), aProduct(b)));
        shelf.update(aProduct(a).withBarcodes("9791234567896"));
        shelf.update(aProduct(b).withBarcodes("9780306406157"))
                .path("upsertProducts.updated")
                .entity(Integer.class)
                .isEqualTo(1);
        as.cashier()
                .documentName("product-by-barcode")
                .variable("barcode", "9780306406157")
                .execute()
                .path("productByBarcode.sku")
                .entity(String.class)
                .isEqualTo(b);
    }

    @Test
    void aThousandProductsAreAHandfulOfStatements() {
        String word = unique("bulk");
        var thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> aProduct(word + i)
                        .named(word + " no " + i)
                        .priced("1." + (10 + i % 90))
                        .in(word, "Shelf " + i % 40))
                .toList();
        var made = counter.during(() -> shelf.upsert("KEEP", thousand)
                .path("upsertProducts.created")
                .entity(Integer.class)
                .isEqualTo(1_000));
        var same = counter.during(() -> shelf.upsert("KEEP", thousand)
                .path("upsertProducts.created")
                .entity(Integer.class)
                .isEqualTo(0));
        thousand.forEach(product -> product.priced("9.99").withBarcodes());
        var changed = counter.during(() -> shelf.upsert("UPDATE", thousand)
                .path("upsertProducts.updated")
                .entity(Integer.class)
                .isEqualTo(1_000));
        // one of each is the category that the answer shows
        assertThat(made.count()).as(String.join("\n", made.sql())).isLessThanOrEqualTo(8);
        assertThat(same.count()).as(String.join("\n", same.sql())).isLessThanOrEqualTo(2);
        assertThat(changed.count()).as(String.join("\n", changed.sql())).isLessThanOrEqualTo(7);
    }

    @Test
    void manyWhoMakeTheSameProductsMakeEachOfThemOnce() throws Exception {
        String word = unique("race");
        int writers = 6;
        var start = new CyclicBarrier(writers);
        var running = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                running.add(threads.submit(() -> {
                    var products = new ArrayList<>(IntStream.range(0, 60)
                            .mapToObj(i -> aProduct((number % 2 == 0 ? word : word.toUpperCase()) + i)
                                    .named(word + " " + unique("w") + " " + i)
                                    .priced("1." + (10 + number))
                                    .in(word, "Shelf " + i % 7))
                            .toList());
                    Collections.shuffle(products, new Random(number));
                    start.await();
                    int created = 0;
                    for (String existing : List.of("KEEP", "UPDATE", "KEEP")) {
                        created += shelf.upsert(existing, products)
                                .path("upsertProducts.created")
                                .entity(Integer.class)
                                .get();
                    }
                    return created;
                }));
            }
            int created = 0;
            for (Future<Integer> one : running) {
                created += one.get();
            }
            assertThat(created).isEqualTo(60);
        }
        assertThat(database.sql("select count(*) from product where sku ilike :like")
                        .param("like", word + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(60);
        assertThat(database.sql("select count(*) from category where path[1] = :top")
                        .param("top", word)
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
        assertThat(database.sql("""
                        select count(*) from product where price_number <> (select count(*) from price_change where product_id = product.id)
                            or price <> (select price from price_change where product_id = product.id and number = price_number)""").query(Long.class).single()).isZero();
    }

    private static void refused(GraphQlTester.Response response, String named) {
        response.errors().satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
            assertThat(error.getMessage()).contains(named);
        }));
    }
}
