package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The operations of the contract, with the people they are meant for, and with those they are not. */
@WithComptoir
class ContractTest {
    private static final Map<String, ?> LAST_30_DAYS = Map.of(
            "from", LocalDate.now().minusDays(30).toString(),
            "to", LocalDate.now().minusDays(1).toString());

    @Test
    void oneQueryBringsRevenueStockOutsAndOverstockOfEveryStore(Comptoir comptoir) {
        var dashboard = comptoir.as("manager")
                .ask(Contract.operation("Dashboard"), LAST_30_DAYS)
                .orFail();

        assertThat(dashboard.list("/stores"))
                .extracting(store -> store.path("name").asString())
                .containsExactly("Amsterdam", "Berlin", "Dublin", "London", "Paris");
        assertThat(dashboard.list("/stores")).allSatisfy(store -> {
            assertThat(new BigDecimal(store.at("/revenue/amount").asString())).isPositive();
            assertThat(store.at("/revenue/currency").asString()).isEqualTo("GBP");
            assertThat(store.at("/stockOuts/totalCount").asInt()).isPositive();
            assertThat(store.at("/stockOuts/nodes/0/product/name").asString()).isNotBlank();
            assertThat(store.at("/overstock/nodes/0/onHand").decimalValue())
                    .isGreaterThan(store.at("/overstock/nodes/0/maximum").decimalValue());
        });
    }

    @Test
    void aManagerOfOneStoreSeesOnlyThatStore(Comptoir comptoir) {
        var dashboard = comptoir.as("manager.paris")
                .ask(Contract.operation("Dashboard"), LAST_30_DAYS)
                .orFail();

        assertThat(dashboard.list("/stores"))
                .extracting(store -> store.path("name").asString())
                .containsExactly("Paris");
    }

    @Test
    void aCashierIsRefusedTheFigures(Comptoir comptoir) {
        var dashboard = comptoir.as("cashier.paris").ask(Contract.operation("Dashboard"), LAST_30_DAYS);

        assertThat(dashboard.codes()).containsExactly("FORBIDDEN");
        assertThat(dashboard.data("/stores/0/revenue").isObject()).isFalse();
        assertThat(dashboard.data("/stores/0/stockOuts").isObject()).isFalse();
    }

    @Test
    void everyoneWhoIsSignedInFindsProducts(Comptoir comptoir) {
        var paris = comptoir.as("cashier.paris");
        var storeId = paris.ask("{ me { stores { id } } }")
                .orFail()
                .data("/me/stores/0/id")
                .asString();

        var found = paris.ask(Contract.operation("SearchProducts"), Map.of("text", "lantern", "storeId", storeId))
                .orFail();

        assertThat(found.data("/products/totalCount").asInt()).isPositive();
        assertThat(found.list("/products/nodes")).allSatisfy(product -> {
            assertThat(product.path("name").asString()).containsIgnoringCase("lantern");
            assertThat(product.at("/price/amount").asString()).matches("\\d+\\.\\d\\d");
        });
        assertThat(found.list("/products/nodes"))
                .anySatisfy(product ->
                        assertThat(product.at("/stock/onHand").isNumber()).isTrue());
    }

    @Test
    void aBarcodeFindsItsProduct(Comptoir comptoir) {
        var cashier = comptoir.as("cashier.london");
        var first =
                cashier.ask("{ products(first: 1) { nodes { id barcode } } }").orFail();
        var barcode = first.data("/products/nodes/0/barcode").asString();

        var found = cashier.ask(Contract.operation("ProductByBarcode"), Map.of("barcode", barcode))
                .orFail();

        assertThat(found.data("/productByBarcode/id")).isEqualTo(first.data("/products/nodes/0/id"));
    }

    @Test
    void aProductIsFoundInEveryPlaceThatHoldsIt(Comptoir comptoir) {
        var cashier = comptoir.as("cashier.london");
        var id = cashier.ask("{ products(search: \"lantern\", first: 1) { nodes { id } } }")
                .orFail()
                .data("/products/nodes/0/id")
                .asString();

        var where = cashier.ask(Contract.operation("WhereIsIt"), Map.of("productId", id))
                .orFail();

        assertThat(where.list("/product/stockByLocation"))
                .extracting(level -> level.at("/location/kind").asString())
                .startsWith("WAREHOUSE")
                .contains("STORE");
    }

    @Test
    void aPersonLearnsWhoHeIsAndWhereHeWorks(Comptoir comptoir) {
        var me = comptoir.as("manager").ask(Contract.operation("Me")).orFail();

        assertThat(me.data("/me/username").asString()).isEqualTo("manager");
        assertThat(me.data("/me/roles").toString()).isEqualTo("[\"MANAGER\"]");
        assertThat(me.list("/me/stores")).hasSize(5);
    }

    @Test
    void anAdminWorksInEveryStore(Comptoir comptoir) {
        var admin = comptoir.as("admin");
        var stores = admin.ask("{ stores { id } me { stores { id } } }").orFail();

        assertThat(stores.data("/me/stores")).isEqualTo(stores.data("/stores"));
    }

    @Test
    void aManagerChangesAPriceAndTheHistoryKeepsWhy(Comptoir comptoir) {
        var manager = comptoir.as("manager");
        var product = manager.ask("{ products(search: \"mug\", first: 1) { nodes { id price { amount } } } }")
                .orFail()
                .data("/products/nodes/0");
        var price = new BigDecimal(product.at("/price/amount").asString()).add(new BigDecimal("0.10"));
        var input = Map.of(
                "productId", product.path("id").asString(), "price", price.toString(), "reason", "Supplier's new list");

        var changed = manager.ask(Contract.operation("ChangePrice"), Map.of("input", input))
                .orFail();

        assertThat(changed.data("/changePrice/price/amount").asString()).isEqualTo(price.toString());
        assertThat(changed.data("/changePrice/priceHistory/nodes/0/reason").asString())
                .isEqualTo("Supplier's new list");
        assertThat(comptoir.as("cashier.paris")
                        .ask(Contract.operation("ChangePrice"), Map.of("input", input))
                        .codes())
                .containsExactly("FORBIDDEN");
    }
}
