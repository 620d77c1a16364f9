package dev.comptoir.e2e;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stock of the demo's store in Paris, and of the central warehouse. */
record ParisStock(Comptoir comptoir) {

    static final String PARIS = "01930000-0000-7000-8000-000000000002";
    private static final String CENTRAL = "00000000-0000-7000-8000-000000000001";

    record Product(String id, String name) {}

    /** A product that Paris has none of, that nobody asked for yet, and of which 50 have just come to the warehouse. */
    Product aStockOutThatTheWarehouseHas() {
        Product product = await().until(this::aStockOut, Optional::isPresent).orElseThrow();
        var received = comptoir.as("manager")
                .ask(
                        "mutation ($input: ReceiveGoodsInput!) { receiveGoods(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "locationId",
                                        CENTRAL,
                                        "reference",
                                        "E2E",
                                        "idempotencyKey",
                                        UUID.randomUUID(),
                                        "lines",
                                        List.of(Map.of("productId", product.id(), "quantity", 50)))))
                .orFail();
        if (!received.data("/receiveGoods/__typename").asString().equals("StockMoved")) {
            throw new IllegalStateException("Not received: " + received);
        }
        return product;
    }

    BigDecimal onHandInParis(String product) {
        return onHand(product, "Paris");
    }

    BigDecimal onHandInTheWarehouse(String product) {
        return onHand(product, "Central warehouse");
    }

    private Optional<Product> aStockOut() {
        var manager = comptoir.as("manager");
        var asked = manager
                .ask(
                        "query ($id: ID!) { replenishmentRequests(storeId: $id, first: 100) { nodes { product { id } } } }",
                        Map.of("id", PARIS))
                .orFail()
                .list("/replenishmentRequests/nodes")
                .stream()
                .map(node -> node.at("/product/id").asString())
                .toList();
        return manager
                .ask(
                        "query ($id: ID!) { stockLevels(locationId: $id, state: OUT, first: 100) { nodes { product { id name } } } }",
                        Map.of("id", PARIS))
                .orFail()
                .list("/stockLevels/nodes")
                .stream()
                .map(node -> new Product(
                        node.at("/product/id").asString(),
                        node.at("/product/name").asString()))
                .filter(product ->
                        !asked.contains(product.id()) && !product.name().isBlank())
                .findFirst();
    }

    private BigDecimal onHand(String product, String place) {
        return comptoir
                .as("manager")
                .ask(Contract.operation("WhereIsIt"), Map.of("productId", product))
                .orFail()
                .list("/product/stockByLocation")
                .stream()
                .filter(level -> level.at("/location/name").asString().equals(place))
                .map(level -> level.path("onHand").decimalValue())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
