package dev.comptoir.inventory.ledger;

import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.location.Location.CUSTOMER;
import static dev.comptoir.inventory.location.Location.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class RecordMovementsTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient jdbc;

    private final UUID product = Ids.next();

    @Test
    void aServiceRecordsMovementsAndMayRepeatThem() {
        var receipt = receipt("3.5");

        record(receipt).path("recordMovements").matchesJsonStrictly("""
                {"__typename": "MovementsRecorded", "recorded": 1, "repeated": 0}""");
        record(receipt).path("recordMovements.repeated").entity(Integer.class).isEqualTo(1);
        assertThat(stock.onHand(product, CENTRAL_WAREHOUSE)).isEqualByComparingTo("3.5");
        assertThat(jdbc.sql("select recorded_by from stock_movement where product_id = ?")
                        .param(product)
                        .query(String.class)
                        .single())
                .isEqualTo("test-service");
    }

    @Test
    void goodsThatHaveLeftWereThereWhateverWasRecorded() {
        record(receipt("2"));
        var sale = new HashMap<>(receipt("5"));
        sale.putAll(Map.of(
                "kind", "SALE", "fromLocationId", CENTRAL_WAREHOUSE, "toLocationId", CUSTOMER, "goodsAreGone", true));

        record(sale).path("recordMovements.recorded").entity(Integer.class).isEqualTo(1);
        record(sale).path("recordMovements.repeated").entity(Integer.class).isEqualTo(1);

        assertThat(stock.onHand(product, CENTRAL_WAREHOUSE)).isZero();
        assertThat(jdbc.sql("select quantity from stock_movement where product_id = ? and kind = 'CORRECTION'")
                        .param(product)
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("3");
    }

    @Test
    void aServiceLearnsWhatCanBeSold() {
        record(receipt("2"));

        as.service("inventory.write")
                .document("""
                        query($place: ID!, $product: ID!) {
                          availability(locationId: $place, productIds: [$product]) { available sellableBeyond }
                        }""")
                .variable("place", CENTRAL_WAREHOUSE)
                .variable("product", product)
                .execute()
                .path("availability")
                .matchesJsonStrictly("""
                        [{"available": 2, "sellableBeyond": false}]""");
    }

    @Test
    void whatIsShortIsToldInTheCallersLanguage() {
        record(receipt("2"));
        var sale = new HashMap<>(receipt("5"));
        sale.putAll(Map.of("kind", "SALE", "fromLocationId", CENTRAL_WAREHOUSE, "toLocationId", CUSTOMER));

        record(sale).path("recordMovements").matchesJsonStrictly("""
                {
                  "__typename": "InsufficientStockError",
                  "message": "Le stock ne suffit pas. Rien n'a été enregistré ; prenez-en moins, ou faites d'abord venir des marchandises.",
                  "shortages": [{"product": {"id": "%s"}, "requested": 5, "available": 2}]
                }""".formatted(product));
    }

    @Test
    void aCauseWithOtherContentIsAConflict() {
        var receipt = receipt("2");
        record(receipt);
        var changed = new HashMap<>(receipt);
        changed.put("quantity", 3);

        record(changed).path("recordMovements.__typename").entity(String.class).isEqualTo("MovementConflictError");
        assertThat(stock.onHand(product, CENTRAL_WAREHOUSE)).isEqualByComparingTo("2");
    }

    @Test
    void badInputIsRefusedWithAReason() {
        assertRefused(record(with(receipt("1"), "quantity", 0)), "supérieure à zéro");
        assertRefused(record(with(receipt("1"), "quantity", -4)), "supérieure à zéro");
        assertRefused(record(with(receipt("1"), "quantity", 2_000_000_000L)), "supérieure à zéro");
        assertRefused(record(with(receipt("1"), "quantity", 1.0001)), "décimales");
        assertRefused(record(with(receipt("1"), "cause", " ")), "cause");
        assertRefused(record(with(receipt("1"), "reference", "x".repeat(201))), "référence");
        assertRefused(record(with(receipt("1"), "productId", "12")), "identifiant");
        assertRefused(record(with(receipt("1"), "toLocationId", Ids.next())), "n'existe pas");
        assertRefused(record(with(receipt("1"), "toLocationId", SUPPLIER)), "finit où il commence");
        assertRefused(record(with(receipt("1"), "kind", "SALE")), "ne peut pas être");
        assertRefused(record(with(receipt("1"), "at", "yesterday")), "date");
        assertRefused(recordAll(Collections.nCopies(1_001, receipt("1"))), "Au plus 1000");
    }

    @Test
    void anEmptyBatchIsRecordedAsNothing() {
        recordAll(List.of())
                .path("recordMovements.recorded")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    private GraphQlTester.Response record(Map<String, ?> movement) {
        return recordAll(List.of(movement));
    }

    private GraphQlTester.Response recordAll(List<? extends Map<String, ?>> movements) {
        return as.service("inventory.write")
                .mutate()
                .header("Accept-Language", "fr")
                .build()
                .documentName("recordMovements")
                .variable("movements", movements)
                .execute();
    }

    private Map<String, Object> receipt(String quantity) {
        return Map.of(
                "cause",
                "test:" + Ids.next(),
                "kind",
                "RECEIPT",
                "productId",
                product,
                "quantity",
                new java.math.BigDecimal(quantity),
                "fromLocationId",
                SUPPLIER,
                "toLocationId",
                CENTRAL_WAREHOUSE,
                "reference",
                "Delivery note 12",
                "at",
                "2026-11-20T17:05:00+01:00");
    }

    private static Map<String, Object> with(Map<String, Object> movement, String field, Object value) {
        var changed = new HashMap<>(movement);
        changed.put(field, value);
        return changed;
    }

    private static void assertRefused(GraphQlTester.Response answer, String reason) {
        answer.errors().satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
            assertThat(error.getMessage()).contains(reason);
        }));
    }
}
