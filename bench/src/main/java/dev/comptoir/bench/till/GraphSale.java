package dev.comptoir.bench.till;

import dev.comptoir.stack.access.Graph;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rings up sales through the router, as the contract's operation does; each answer is looked at. */
record GraphSale(Graph graph, String document, Till till, Shelves shelves) implements Crowd.Act {

    @Override
    public void run() {
        var lines = shelves.basket().stream()
                .map(product -> Map.of("productId", product, "quantity", 1))
                .toList();
        var input = Map.of(
                "tillSessionId",
                till.session(),
                "lines",
                lines,
                "payments",
                List.of(Map.of("method", "CASH", "amount", "100.00")),
                "idempotencyKey",
                UUID.randomUUID());
        var answer = graph.ask(document, Map.of("input", input)).path("registerSale");
        if (!answer.path("__typename").asString().equals("Sale")) {
            throw new IllegalStateException("Not sold: " + answer);
        }
    }
}
