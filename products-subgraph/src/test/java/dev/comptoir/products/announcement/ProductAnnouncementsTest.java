package dev.comptoir.products.announcement;

import static dev.comptoir.products.AProduct.aProduct;
import static dev.comptoir.products.AProduct.unique;
import static dev.comptoir.products.TheInventory.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.products.AProduct;
import dev.comptoir.products.Shelf;
import dev.comptoir.products.TheInventory;
import dev.comptoir.products.product.Sku;
import dev.comptoir.products.upsert.ExistingProducts;
import dev.comptoir.products.upsert.ProductDraft;
import dev.comptoir.products.upsert.UpsertingProducts;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@SubgraphTest
class ProductAnnouncementsTest {

    /** Less than the minute after which the task looks for work by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private As as;

    @Autowired
    private JdbcClient database;

    @Autowired
    private UpsertingProducts upserting;

    @Autowired
    private TransactionOperations transaction;

    private Shelf shelf;

    @BeforeEach
    void aShelf() {
        shelf = new Shelf(as);
    }

    @AfterEach
    void theInventoryIsBack() {
        TheInventory.SERVICE.comeBack();
    }

    @Test
    void theInventoryHearsOfANewProduct() {
        String id = shelf.put(aProduct("TOLD-1")
                .named("Olive oil")
                .priced("7.90")
                .withBarcodes("4006381333948", "96385098")
                .in("Told", "Oils")
                .countedIn("LITRE"));

        JsonNode card = told(id, one -> true);

        assertThat(card.path("sku").asString()).isEqualTo("TOLD-1");
        assertThat(card.path("name").asString()).isEqualTo("Olive oil");
        assertThat(card.path("barcodes").toString()).isEqualTo("[\"4006381333948\",\"96385098\"]");
        assertThat(card.path("unit").asString()).isEqualTo("LITRE");
        assertThat(card.path("stocked").asBoolean()).isTrue();
        assertThat(card.path("archived").asBoolean()).isFalse();
        assertThat(new BigDecimal(card.path("price").stringValue())).isEqualByComparingTo("7.90");
        assertThat(card.path("currency").asString()).isEqualTo("GBP");
        assertThat(card.path("pricedAt").asString()).isNotBlank();
        assertThat(names(card.path("categoryPath"))).containsExactly("Told", "Oils");
    }

    @Test
    void everyChangeThatACardShowsIsToldUnderAHigherVersion() {
        AProduct mug = aProduct().named("Mug").priced("2.55");
        String id = shelf.put(mug);
        long version = told(id, card -> true).path("version").asLong();

        version = newer(version, id, () -> shelf.update(mug.named("Cup")), card -> "Cup"
                .equals(card.path("name").asString()));
        version = newer(
                version,
                id,
                () -> shelf.update(mug.withBarcodes("96385104")),
                card -> card.path("barcodes").size() == 1);
        version = newer(
                version,
                id,
                () -> shelf.update(mug.in("Told", "Cups")),
                card -> card.path("categoryPath").size() == 2);
        version = newer(version, id, () -> shelf.update(mug.countedIn("KILOGRAM")), card -> "KILOGRAM"
                .equals(card.path("unit").asString()));
        version = newer(
                version,
                id,
                () -> changePrice(id, "1.99"),
                card -> new BigDecimal(card.path("price").stringValue()).compareTo(new BigDecimal("1.99")) == 0);
        newer(version, id, () -> archive(id), card -> card.path("archived").asBoolean());
    }

    @Test
    void aChangeThatNoCardShowsIsNotTold() {
        String sku = unique("blue");
        String id = shelf.put(aProduct(sku).named("Mug"));
        told(id, card -> true);
        nothingWaits();

        transaction.executeWithoutResult(status -> {
            upserting.upsert(List.of(draft(sku, "Blue")), ExistingProducts.UPDATE);
            assertThat(untold()).isZero();
        });
    }

    @Test
    void theProductsOfACategoryThatMovesAreTold() {
        String top = unique("Top");
        String id = shelf.put(aProduct().in(top, "Middle", "Leaf"));
        shelf.put(aProduct().in(unique("Other")));
        long version = told(id, card -> card.path("categoryPath").size() == 3)
                .path("version")
                .asLong();
        nothingWaits();

        database.sql("update category set parent_id = null where path[1] = :top and name = 'Middle'")
                .param("top", top)
                .update();
        assertThat(database.sql("select count(*) from untold_change where product_id = cast(:id as uuid)")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isBetween(0, 1);
        shelf.put(aProduct()); // wakes
        newer(version, id, () -> {}, card -> card.path("categoryPath").size() == 2);
    }

    @Test
    void thousandsAreToldAThousandAtATime() {
        nothingWaits();
        var made = new CountDownLatch(1);
        TheInventory.meanwhile(() -> {
            try {
                made.await(15, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var ids = IntStream.range(0, 3)
                .mapToObj(part -> shelf.put(
                        IntStream.range(0, 900).mapToObj(i -> aProduct()).toList()))
                .flatMap(List::stream)
                .toList();
        made.countDown();
        await().atMost(PATIENCE).until(() -> ids.stream().allMatch(id -> card(id) != null));
        assertThat(TheInventory.calls()).contains(1_000).allMatch(size -> size <= 1_000);
        assertThat(database.sql("select count(*) from scheduled_tasks where task_name = 'announce-products'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whileTheInventoryIsAwayTheChangesWait() {
        TheInventory.SERVICE.goAway();
        int before = TheInventory.SERVICE.turnedAway();
        String id = shelf.put(aProduct());
        await().atMost(PATIENCE).until(() -> TheInventory.SERVICE.turnedAway() > before);
        assertThat(card(id)).isNull();
        assertThat(untold()).isPositive();

        TheInventory.SERVICE.comeBack();

        told(id, card -> true);
        nothingWaits();
    }

    @Test
    void whatChangesWhileItIsToldIsToldAgain() {
        AProduct mug = aProduct().named("Before");
        nothingWaits();
        TheInventory.meanwhile(() -> shelf.update(mug.named("Meanwhile")));
        String id = shelf.put(mug);
        told(id, card -> "Meanwhile".equals(card.path("name").asString()));
        nothingWaits();
    }

    @Test
    void whatWasUndoneIsNotTold() {
        String sku = unique("undone");
        transaction.executeWithoutResult(status -> {
            upserting.upsert(List.of(draft(sku, "Never")), ExistingProducts.KEEP);
            assertThat(untold()).isPositive();
            status.setRollbackOnly();
        });
        told(shelf.put(aProduct()), card -> true);
        assertThat(TheInventory.skus()).doesNotContain(sku);
    }

    private static ProductDraft draft(String sku, String description) {
        return new ProductDraft(new Sku(sku), null, description, null, null, null, null, null);
    }

    private JsonNode told(String id, Predicate<JsonNode> as) {
        return await().atMost(PATIENCE).until(() -> card(id), card -> card != null && as.test(card));
    }

    private long newer(long version, String id, Runnable change, Predicate<JsonNode> shown) {
        change.run();
        JsonNode card = told(id, shown);
        assertThat(card.path("version").asLong()).isGreaterThan(version);
        return card.path("version").asLong();
    }

    private void nothingWaits() {
        await().atMost(PATIENCE).until(() -> untold() == 0);
    }

    private int untold() {
        return database.sql("select count(*) from untold_change")
                .query(Integer.class)
                .single();
    }

    private void changePrice(String id, String price) {
        as.manager()
                .documentName("change-price")
                .variable("input", Map.of("productId", id, "price", price, "reason", "Sale"))
                .execute();
    }

    /** There is no operation for it yet; the next change wakes the task. */
    private void archive(String id) {
        database.sql("update product set archived = true where id = cast(:id as uuid)")
                .param("id", id)
                .update();
        shelf.put(aProduct());
    }

    private List<String> names(JsonNode ids) {
        return ids.valueStream()
                .map(id -> database.sql("select name from category where id = cast(:id as uuid)")
                        .param("id", id.asString())
                        .query(String.class)
                        .single())
                .toList();
    }
}
