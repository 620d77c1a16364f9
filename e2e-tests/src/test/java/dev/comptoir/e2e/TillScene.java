package dev.comptoir.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Goods and registers of a test's own in three of the demo's stores, and who stands there.
 *
 * @param products those that are sold, all in pieces
 * @param registers the id of each till's register
 * @param stores the store of each till
 */
record TillScene(List<String> products, List<String> registers, List<String> stores, GraphClient client) {
    static final int OPENING_STOCK = 5_000;

    private static final List<String> STORES = List.of(
            "01930000-0000-7000-8000-000000000001",
            "01930000-0000-7000-8000-000000000002",
            "01930000-0000-7000-8000-000000000003");
    private static final int PRODUCTS = 12;

    static TillScene set(Comptoir comptoir, int tills, Random random) {
        var admin = comptoir.as("admin");
        var products = products(comptoir, random);
        STORES.forEach(store -> fill(admin, store, products));
        var registers = new ArrayList<String>();
        var stores = new ArrayList<String>();
        for (int i = 0; i < tills; i++) {
            // Most tills meet at one store's receipt numbers.
            String store = STORES.get(i % 2 == 0 ? 0 : 1 + i % 4 / 3);
            stores.add(store);
            registers.add(admin.ask(
                            "mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { ... on Register { id } } }",
                            Map.of("input", Map.of("storeId", store, "name", "Truth " + UUID.randomUUID())))
                    .orFail()
                    .data("/saveRegister/id")
                    .asString());
        }
        return new TillScene(products, registers, stores, admin);
    }

    private static List<String> products(Comptoir comptoir, Random random) {
        var wanted = IntStream.range(0, PRODUCTS)
                .mapToObj(i -> Map.of(
                        "sku",
                        "TILL-" + UUID.randomUUID(),
                        "name",
                        "Till truth " + i,
                        "price",
                        "%d.%02d".formatted(1 + random.nextInt(40), random.nextInt(100)),
                        "unit",
                        "PIECE"))
                .toList();
        return GraphClient.of(comptoir.stack().url("products"))
                .withToken(comptoir.stack().serviceToken("sales", "products.write"))
                .ask(
                        "mutation($products: [UpsertProductInput!]!) { upsertProducts(input: {products: $products}) { products { id } } }",
                        Map.of("products", wanted))
                .orFail()
                .list("/upsertProducts/products")
                .stream()
                .map(product -> product.path("id").asString())
                .toList();
    }

    private static void fill(GraphClient admin, String store, List<String> products) {
        var input = Map.of(
                "locationId",
                store,
                "reference",
                "Opening",
                "lines",
                products.stream()
                        .map(product -> Map.of("productId", product, "quantity", OPENING_STOCK, "unitCost", "0.50"))
                        .toList(),
                "idempotencyKey",
                UUID.randomUUID());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> admin.ask(StockHand.mutation("receiveGoods", "ReceiveGoodsInput"), Map.of("input", input))
                        .orFail()
                        .data("/done/__typename")
                        .asString()
                        .equals("StockMoved"));
    }
}
