package dev.comptoir.bench.stock;

import dev.comptoir.bench.Progress;
import dev.comptoir.stack.access.Graph;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Products and stores to measure with, and what the stores hold of them. */
public final class Range {
    private static final int AT_ONCE = 1_000;

    private Range() {}

    /** Makes products, and answers their ids. */
    public static List<String> products(Graph products, int many) {
        Progress.say("Making %d products", many);
        var ids = new ArrayList<String>();
        for (int from = 0; from < many; from += AT_ONCE) {
            var wanted = IntStream.range(from, Math.min(many, from + AT_ONCE))
                    .mapToObj(i -> Map.of("sku", "STOCK-" + i, "name", "Measured product " + i, "price", "9.99"))
                    .toList();
            var made = products.ask(
                    "mutation($products: [UpsertProductInput!]!) { upsertProducts(input: {products: $products}) { products { id } } }",
                    Map.of("products", wanted));
            for (JsonNode product : made.at("/upsertProducts/products")) {
                ids.add(product.path("id").asString());
            }
        }
        return ids;
    }

    /** Opens stores until there are so many, and answers the ids of all. */
    public static List<String> stores(Graph admin, int many) {
        var stores = new ArrayList<String>();
        admin.ask("{ stores { id } }", Map.of())
                .path("stores")
                .forEach(store -> stores.add(store.path("id").asString()));
        for (int i = stores.size(); i < many; i++) {
            var made = admin.ask(
                    """
                    mutation($input: SaveStoreInput!) { saveStore(input: $input) { __typename ... on Store { id } } }""",
                    Map.of(
                            "input",
                            Map.of("code", "B" + i, "name", "Measured store " + i, "timeZone", "Europe/Paris")));
            stores.add(made.at("/saveStore/id").asString());
        }
        return stores.subList(0, many);
    }

    /**
     * Has the stores hold the first products, 3 % of them none and 8 % more than their maximum. Written into the levels
     * alone: nobody asks this ledger where they come from.
     */
    public static void hold(Connection inventory, List<String> stores, List<String> products, int many)
            throws SQLException {
        Progress.say("Filling %d shelves", stores.size() * many);
        try (var statement = inventory.prepareStatement("""
                insert into stock_level (product_id, location_id, allows_negative, default_reorder_point, default_maximum,
                       on_hand, own_reorder_point, own_maximum)
                select product_id::uuid, location.id, allows_negative, default_reorder_point, default_maximum,
                       case when number % 33 = 0 then 0 else 1000000 end, 10,
                       case when number % 33 <> 0 and number % 12 = 0 then 999000 end
                  from unnest(?::text[]) with ordinality as product (product_id, number)
                  cross join location
                 where location.id = any(?::uuid[])
                 order by product_id::uuid, location.id
                    on conflict do nothing""")) {
            statement.setArray(
                    1, inventory.createArrayOf("text", products.subList(0, many).toArray()));
            statement.setArray(2, inventory.createArrayOf("text", stores.toArray()));
            statement.executeUpdate();
        }
        try (var statement = inventory.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
