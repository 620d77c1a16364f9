package dev.comptoir.products;

import static dev.comptoir.products.AProduct.aProduct;
import static dev.comptoir.products.AProduct.unique;

import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The operations of contract/catalogue.graphql, as far as this subgraph answers them. */
@SubgraphTest
class ContractTest {

    @Autowired
    private As as;

    @Test
    void searchProducts() {
        String word = unique("lantern");
        String id = new Shelf(as)
                .put(aProduct()
                        .named("White metal " + word)
                        .priced("3.39")
                        .withBarcodes("5449000000996")
                        .in("Home", "Lights"));
        as.cashier()
                .documentName("search-products")
                .variable("text", word + " white")
                .execute()
                .path("products")
                .matchesJson("""
                        {"totalCount": 1, "pageInfo": {"hasNextPage": false}, "nodes": [{
                          "id": "%s", "barcode": "5449000000996",
                          "name": "White metal %s", "price": {"amount": "3.39", "currency": "GBP"},
                          "category": {"name": "Lights", "path": ["Home", "Lights"]}
                        }]}""".formatted(id, word));
    }

    @Test
    void productByBarcode() {
        String id = new Shelf(as)
                .put(aProduct("CONTRACT-1").named("Tea").priced("1").withBarcodes("036000291452"));
        as.cashier()
                .documentName("product-by-barcode")
                .variable("barcode", "0036000291452")
                .execute()
                .path("productByBarcode")
                .matchesJsonStrictly("""
                        {"id": "%s", "sku": "CONTRACT-1", "name": "Tea", "price": {"amount": "1.00", "currency": "GBP"}}""".formatted(id));
    }

    @Test
    void changePrice() {
        String id = new Shelf(as).put(aProduct().priced("2.55"));
        as.manager()
                .documentName("change-price")
                .variable("input", Map.of("productId", id, "price", "1.99", "reason", "Summer sale"))
                .execute()
                .path("changePrice")
                .matchesJson("""
                        {"__typename": "Product", "id": "%s", "price": {"amount": "1.99", "currency": "GBP"},
                         "priceHistory": {"nodes": [
                           {"price": {"amount": "1.99", "currency": "GBP"}, "reason": "Summer sale"},
                           {"price": {"amount": "2.55", "currency": "GBP"}, "reason": "Set by an import or another system."}
                         ]}}""".formatted(id));
    }
}
