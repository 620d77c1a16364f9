package dev.comptoir.bench.stock;

import dev.comptoir.stack.access.Graph;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Records sales as a service does: GraphQL over HTTP, each batch a transaction. */
record ServiceWriter(Graph inventory, Sales sales) implements Writers.Writer {
    private static final String RECORD = """
            mutation($movements: [MovementInput!]!) {
              recordMovements(input: {movements: $movements}) { __typename ... on MovementsRecorded { recorded } }
            }""";

    @Override
    public int write() {
        var movements = IntStream.range(0, sales.batch())
                .mapToObj(i -> Map.of(
                        "cause",
                        "bench:" + UUID.randomUUID(),
                        "kind",
                        "SALE",
                        "productId",
                        sales.product(),
                        "quantity",
                        1,
                        "fromLocationId",
                        sales.store(),
                        "toLocationId",
                        Sales.CUSTOMER))
                .toList();
        JsonNode answer = inventory.ask(RECORD, Map.of("movements", movements));
        int recorded = answer.at("/recordMovements/recorded").asInt(0);
        if (recorded != sales.batch()) {
            throw new IllegalStateException("%d of %d were recorded: %s".formatted(recorded, sales.batch(), answer));
        }
        return recorded;
    }
}
