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
 * Products of a test's own, the places they lie in, and who changes their stock.
 *
 * @param pieces products that are counted in pieces
 * @param weighed products that are counted in kilograms
 * @param people those who go through the router and may do everything that {@link StockHand} has them do
 * @param services both processes of the inventory service, as a service sees them
 */
record StockScene(
        List<String> pieces,
        List<String> weighed,
        List<String> stores,
        List<GraphClient> people,
        GraphClient admin,
        GraphClient cashier,
        List<GraphClient> services) {
    static final String WAREHOUSE = "00000000-0000-7000-8000-000000000001";
    static final String SUPPLIER = "00000000-0000-7000-8000-000000000002";
    static final String CUSTOMER = "00000000-0000-7000-8000-000000000003";

    /** Where the cashier works. */
    static final String PARIS = "01930000-0000-7000-8000-000000000002";

    private static final String LONDON = "01930000-0000-7000-8000-000000000001";

    /** Few products, so that all meet at them. */
    private static final int PIECES = 5;

    private static final int WEIGHED = 2;

    /** Makes the products, waits until the inventory has heard of them, and puts goods into every place. */
    static StockScene set(Comptoir comptoir, String secondInventory, Random random) {
        var products = products(comptoir);
        var token = comptoir.stack().serviceToken("sales", "inventory.write");
        var first = GraphClient.of(comptoir.stack().url("inventory")).withToken(token);
        var second = GraphClient.of(secondInventory).withToken(token);
        var admin = comptoir.as("admin");
        var scene = new StockScene(
                products.subList(0, PIECES),
                products.subList(PIECES, PIECES + WEIGHED),
                List.of(PARIS, LONDON),
                List.of(comptoir.as("manager"), admin),
                admin,
                comptoir.as("cashier.paris"),
                List.of(first, second));
        for (String place : scene.places()) {
            scene.fill(place, products, random);
        }
        return scene;
    }

    private static List<String> products(Comptoir comptoir) {
        var catalogue = GraphClient.of(comptoir.stack().url("products"))
                .withToken(comptoir.stack().serviceToken("sales", "products.write"));
        var wanted = IntStream.range(0, PIECES + WEIGHED)
                .mapToObj(i -> Map.of(
                        "sku",
                        "TRUTH-" + UUID.randomUUID(),
                        "name",
                        "Truth " + i,
                        "price",
                        "1.00",
                        "unit",
                        i < PIECES ? "PIECE" : "KILOGRAM"))
                .toList();
        return catalogue
                .ask(
                        "mutation($products: [UpsertProductInput!]!) { upsertProducts(input: {products: $products}) { products { id } } }",
                        Map.of("products", wanted))
                .orFail()
                .list("/upsertProducts/products")
                .stream()
                .map(product -> product.path("id").asString())
                .toList();
    }

    List<String> places() {
        var places = new ArrayList<>(stores);
        places.add(WAREHOUSE);
        return places;
    }

    List<String> products() {
        var products = new ArrayList<>(pieces);
        products.addAll(weighed);
        return products;
    }

    private void fill(String place, List<String> products, Random random) {
        var key = UUID.randomUUID().toString();
        var lines = products.stream()
                .map(product -> Map.of("productId", product, "quantity", 20 + random.nextInt(60), "unitCost", "0.50"))
                .toList();
        await().atMost(Duration.ofMinutes(1)).until(() -> admin.ask(
                        StockHand.mutation("receiveGoods", "ReceiveGoodsInput"),
                        Map.of(
                                "input",
                                Map.of(
                                        "locationId",
                                        place,
                                        "reference",
                                        "Opening",
                                        "lines",
                                        lines,
                                        "idempotencyKey",
                                        key)))
                .orFail()
                .data("/done/__typename")
                .asString()
                .equals("StockMoved"));
    }
}
