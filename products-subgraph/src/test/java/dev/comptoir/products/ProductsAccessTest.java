package dev.comptoir.products;

import static dev.comptoir.starter.test.Who.ADMIN;
import static dev.comptoir.starter.test.Who.CASHIER;
import static dev.comptoir.starter.test.Who.CUSTOMER;
import static dev.comptoir.starter.test.Who.MANAGER;
import static dev.comptoir.starter.test.Who.PARTNER;
import static dev.comptoir.starter.test.Who.SERVICE;
import static dev.comptoir.starter.test.Who.partner;
import static dev.comptoir.starter.test.Who.service;

import dev.comptoir.starter.test.AccessMatrix;
import dev.comptoir.starter.test.Who;
import java.util.List;
import java.util.UUID;

class ProductsAccessTest extends AccessMatrix {

    private static final Who[] ANYBODY = {CASHIER, MANAGER, ADMIN, CUSTOMER, PARTNER, SERVICE};

    @Override
    protected List<Row> matrix() {
        String nothing = UUID.randomUUID().toString();
        return List.of(
                row("Query.product", "query($id: ID!) { product(id: $id) { id } }")
                        .variable("id", nothing)
                        .allowed(ANYBODY),
                row("Query.productByBarcode", "{ productByBarcode(barcode: \"4006381333931\") { id } }")
                        .allowed(ANYBODY),
                row("Query.products", "{ products(search: \"mug\") { totalCount } }")
                        .allowed(ANYBODY),
                row("Query.categories", "{ categories { id } }").allowed(ANYBODY),
                row("Query.productImport", "query($id: ID!) { productImport(id: $id) { id } }")
                        .variable("id", nothing)
                        .allowed(ADMIN, service("imports.write"), partner("imports.write")),
                row("Query.productsById", "{ productsById(ids: []) { id } }")
                        .allowed(service("products.read"), service("products.write")),
                row("Query.productsBySku", "{ productsBySku(skus: [\"nothing\"]) { id } }")
                        .allowed(service("products.read"), service("products.write")),
                row("Query.pricing", "query($id: ID!) { pricing(storeId: $id, productIds: []) { products { id } } }")
                        .variable("id", nothing)
                        .allowed(service("products.read"), service("products.write")),
                row("Query.promotions", "{ promotions { totalCount } }").allowed(MANAGER, ADMIN),
                row("Query.promotion", "query($id: ID!) { promotion(id: $id) { id } }")
                        .variable("id", nothing)
                        .allowed(MANAGER, ADMIN),
                row("Query.priceLists", "{ priceLists { totalCount } }").allowed(MANAGER, ADMIN),
                row("Query.priceList", "query($id: ID!) { priceList(id: $id) { id } }")
                        .variable("id", nothing)
                        .allowed(MANAGER, ADMIN),
                row(
                                "Mutation.savePromotion",
                                "mutation($store: ID!) { savePromotion(input: {name: \"\", kind: PERCENT, storeIds: [$store],"
                                        + " startsAt: \"2026-01-01T00:00:00Z\"}) { __typename } }")
                        .variable("store", nothing)
                        .allowed(MANAGER, ADMIN, service("stores.write")),
                row("Mutation.endPromotion", "mutation($id: ID!) { endPromotion(id: $id) { __typename } }")
                        .variable("id", nothing)
                        .allowed(MANAGER, ADMIN),
                row(
                                "Mutation.savePriceList",
                                "mutation($store: ID!) { savePriceList(input: {name: \"\", storeIds: [$store],"
                                        + " startsAt: \"2026-01-01T00:00:00Z\"}) { __typename } }")
                        .variable("store", nothing)
                        .allowed(MANAGER, ADMIN, service("stores.write")),
                row(
                                "Mutation.setListPrices",
                                "mutation($id: ID!) { setListPrices(input: {priceListId: $id, prices: []}) { __typename } }")
                        .variable("id", nothing)
                        .allowed(MANAGER, ADMIN, service("stores.write")),
                row("Query.scan", "query($id: ID!) { scan(code: \"nothing\", storeId: $id) { readAs } }")
                        .variable("id", nothing)
                        .allowed(ANYBODY),
                row(
                                "Mutation.setScaleCode",
                                "mutation($id: ID!) { setScaleCode(input: {productId: $id, code: \"1\"}) { __typename } }")
                        .variable("id", nothing)
                        .allowed(MANAGER, ADMIN),
                row(
                                "Mutation.changePrice",
                                "mutation($id: ID!) { changePrice(input: {productId: $id, price: \"1\", reason: \"?\"})"
                                        + " { __typename } }")
                        .variable("id", nothing)
                        .allowed(MANAGER, ADMIN),
                row("Mutation.upsertProducts", "mutation { upsertProducts(input: {products: []}) { created } }")
                        .allowed(service("products.write")));
    }
}
