package dev.comptoir.inventory.counting;

import dev.comptoir.starter.ids.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** Somebody who counts: {@code new Counting(as.manager(paris)).open(paris, "Spring")}. */
record Counting(HttpGraphQlTester as) {

    private static final String ANSWER = """
            {
              __typename
              ... on StockCount { id name status countedProducts totalProducts differences valueDifference { amount currency } }
              ... on ErrorResult { message }
              %s
            }
            """;

    private static final String CLOSED = "... on CountNotOpenError { count { id status } } ";

    UUID open(UUID place, String name) {
        return UUID.fromString(opened(place, null, name, Ids.next())
                .path("openStockCount.id")
                .entity(String.class)
                .get());
    }

    GraphQlTester.Response opened(UUID place, @Nullable UUID category, String name, UUID key) {
        var input = new HashMap<String, Object>(Map.of("locationId", place, "name", name, "idempotencyKey", key));
        input.put("categoryId", category);
        return mutate("openStockCount", "OpenStockCountInput", input, "");
    }

    GraphQlTester.Response set(UUID count, UUID product, Number quantity) {
        return enter(count, List.of(line(product, quantity, "SET")), Ids.next());
    }

    GraphQlTester.Response add(UUID count, UUID product, Number quantity) {
        return enter(count, List.of(line(product, quantity, "ADD")), Ids.next());
    }

    GraphQlTester.Response enter(UUID count, List<Map<String, Object>> lines, UUID key) {
        return mutate(
                "enterStockCount",
                "EnterStockCountInput",
                Map.of("countId", count, "lines", lines, "idempotencyKey", key),
                CLOSED + "... on InvalidQuantityError { product { id } } ... on UnknownProductError { productIds }");
    }

    GraphQlTester.Response post(UUID count) {
        return post(count, false, Ids.next());
    }

    GraphQlTester.Response post(UUID count, boolean missingAreGone, UUID key) {
        return mutate(
                "postStockCount",
                "PostStockCountInput",
                Map.of("countId", count, "missingAreGone", missingAreGone, "idempotencyKey", key),
                CLOSED + "... on InsufficientStockError { shortages { product { id } requested available } }");
    }

    GraphQlTester.Response cancel(UUID count) {
        return mutate("cancelStockCount", "CancelStockCountInput", Map.of("countId", count), CLOSED);
    }

    GraphQlTester.Response lines(UUID count, String show, @Nullable String search) {
        return as.document("""
                query($id: ID!, $show: CountedLines!, $search: String) {
                  stockCount(id: $id) {
                    differences
                    lines(show: $show, search: $search, first: 100) {
                      totalCount
                      nodes { product { id } counted expected difference value { amount } countedBy { id } countedAt }
                    }
                  }
                }""")
                .variable("id", count)
                .variable("show", show)
                .variable("search", search)
                .execute();
    }

    List<String> products(UUID count, String show, @Nullable String search) {
        return new ArrayList<>(lines(count, show, search)
                .path("stockCount.lines.nodes[*].product.id")
                .entityList(String.class)
                .get());
    }

    static Map<String, Object> line(UUID product, Number quantity, String mode) {
        return Map.of("productId", product, "quantity", quantity, "mode", mode);
    }

    private GraphQlTester.Response mutate(String name, String type, Map<String, Object> input, String more) {
        return as.document(
                        "mutation($input: %s!) { %s(input: $input) %s }".formatted(type, name, ANSWER.formatted(more)))
                .variable("input", input)
                .execute();
    }
}
