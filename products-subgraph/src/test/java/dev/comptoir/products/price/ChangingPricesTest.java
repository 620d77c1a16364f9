package dev.comptoir.products.price;

import static dev.comptoir.products.AProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.products.Shelf;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class ChangingPricesTest {

    @Autowired
    private As as;

    @Autowired
    private JdbcClient database;

    private String mug;

    @BeforeEach
    void aMugIsSold() {
        mug = new Shelf(as).put(aProduct().priced("2.55"));
    }

    @Test
    void theHistorySaysWhoWhenAndWhy() {
        change(mug, "1.99", "  Summer\nsale ");
        history(2, null).path("product.priceHistory").matchesJson("""
                        {"totalCount": 2, "pageInfo": {"hasNextPage": false}, "nodes": [
                          {"price": {"amount": "1.99"}, "reason": "Summer sale", "changedBy": {"id": "%s"}},
                          {"price": {"amount": "2.55"}, "reason": "Set by an import or another system.", "changedBy": null}
                        ]}""".formatted(Tokens.MANAGER));
    }

    @Test
    void theHistoryIsReadPageByPage() {
        for (int pence = 10; pence < 15; pence++) {
            change(mug, "0." + pence, "Try");
        }
        var first = history(4, null);
        assertThat(first.path("product.priceHistory.nodes[*].price.amount")
                        .entityList(String.class)
                        .get())
                .containsExactly("0.14", "0.13", "0.12", "0.11");
        String end = first.path("product.priceHistory.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(history(4, end)
                        .path("product.priceHistory.nodes[*].price.amount")
                        .entityList(String.class)
                        .get())
                .containsExactly("0.10", "2.55");
    }

    @Test
    void theSamePriceAgainLeavesNoTrace() {
        change(mug, "1.99", "Sale");
        change(mug, "1.990", "Sale, sent twice")
                .path("changePrice.__typename")
                .entity(String.class)
                .isEqualTo("Product");
        history(5, null)
                .path("product.priceHistory.totalCount")
                .entity(Integer.class)
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"-0.01, Sale", "1.999, Sale", "1000000000, Sale", "1.99, ' '", "1.99, '\u0000'"})
    void whatIsNoPriceOrNoReasonIsRefusedAndChangesNothing(String price, String reason) {
        change(mug, price, reason)
                .path("changePrice.__typename")
                .entity(String.class)
                .isEqualTo("InvalidPriceError")
                .path("changePrice.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).isNotBlank());
        history(5, null).path("product.price.amount").entity(String.class).isEqualTo("2.55");
    }

    @Test
    void aReasonHasAnEnd() {
        change(mug, "1", "🎈".repeat(500))
                .path("changePrice.__typename")
                .entity(String.class)
                .isEqualTo("Product");
        change(mug, "2", "x".repeat(501))
                .path("changePrice.__typename")
                .entity(String.class)
                .isEqualTo("InvalidPriceError");
    }

    @Test
    void aMissingProductIsSaidSoInTheCallersLanguage() {
        String id = UUID.randomUUID().toString();
        as.manager()
                .mutate()
                .header("Accept-Language", "fr")
                .build()
                .documentName("change-price")
                .variable("input", Map.of("productId", id, "price", "1", "reason", "?"))
                .execute()
                .path("changePrice")
                .matchesJson("""
                        {"__typename": "ProductNotFoundError", "message": "Aucun produit n'a l'identifiant %s."}""".formatted(id));
    }

    @Test
    void anArchivedProductKeepsItsPrice() {
        database.sql("update product set archived = true where id = :id")
                .param("id", UUID.fromString(mug))
                .update();
        change(mug, "1", "Sale")
                .path("changePrice.__typename")
                .entity(String.class)
                .isEqualTo("ProductArchivedError");
        history(5, null).path("product.price.amount").entity(String.class).isEqualTo("2.55");
    }

    @Test
    void aCashierMayNotReadTheHistory() {
        as.cashier()
                .documentName("price-history")
                .variable("id", mug)
                .variable("first", 1)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")))
                .path("product.priceHistory")
                .valueIsNull()
                .path("product.price.amount")
                .hasValue();
        as.partner("catalogue:read")
                .documentName("price-history")
                .variable("id", mug)
                .variable("first", 1)
                .execute()
                .path("product.priceHistory.totalCount")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void changesAtTheSameMomentAllLandInTheHistoryInTheOrderOfTheirTimes() throws Exception {
        int managers = 8;
        int each = 5;
        var start = new CyclicBarrier(managers);
        var running = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(managers)) {
            for (int manager = 0; manager < managers; manager++) {
                int pounds = manager + 1;
                running.add(threads.submit(() -> {
                    start.await();
                    for (int pence = 10; pence < 10 + each; pence++) {
                        change(mug, pounds + "." + pence, "Manager " + pounds)
                                .path("changePrice.__typename")
                                .entity(String.class)
                                .isEqualTo("Product");
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        var rows = database.sql(
                        "select number, changed_at, price from price_change where product_id = :id order by number desc")
                .param("id", UUID.fromString(mug))
                .query()
                .listOfRows();
        assertThat(rows).hasSize(1 + managers * each);
        assertThat(rows)
                .extracting(row -> row.get("number"))
                .isEqualTo(IntStream.rangeClosed(1, 1 + managers * each)
                        .boxed()
                        .sorted(Collections.reverseOrder())
                        .toList());
        assertThat(rows)
                .extracting(row -> (java.sql.Timestamp) row.get("changed_at"))
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(new BigDecimal(history(1, null)
                        .path("product.price.amount")
                        .entity(String.class)
                        .get()))
                .isEqualByComparingTo((BigDecimal) rows.getFirst().get("price"));
    }

    @Test
    void aPriceThatAnUpsertSetsTakesItsTurnToo() throws Exception {
        var product = aProduct().priced("1");
        String id = new Shelf(as).put(product);
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = List.of(
                    threads.submit(() -> {
                        start.await();
                        for (int i = 0; i < 10; i++) {
                            change(id, "2." + (10 + i), "By hand");
                        }
                        return null;
                    }),
                    threads.submit(() -> {
                        start.await();
                        for (int i = 0; i < 10; i++) {
                            new Shelf(as)
                                    .update(product.priced("3." + (10 + i)))
                                    .path("upsertProducts.updated")
                                    .entity(Integer.class)
                                    .isEqualTo(1);
                        }
                        return null;
                    }));
            for (Future<?> one : running) {
                one.get();
            }
        }
        var numbers = database.sql("select number from price_change where product_id = :id order by number")
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .list();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 21).boxed().toList());
    }

    private GraphQlTester.Response change(String product, String price, String reason) {
        return as.manager()
                .documentName("change-price")
                .variable("input", Map.of("productId", product, "price", price, "reason", reason))
                .execute();
    }

    private GraphQlTester.Response history(int first, @org.jspecify.annotations.Nullable String after) {
        return as.manager()
                .documentName("price-history")
                .variable("id", mug)
                .variable("first", first)
                .variable("after", after)
                .execute();
    }
}
