package dev.comptoir.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.ids.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** Operations of {@code replenishment.graphql} as one caller sends them; their answer is called {@code result}. */
final class Asking {

    private final HttpGraphQlTester caller;

    private Asking(HttpGraphQlTester caller) {
        this.caller = caller;
    }

    static Asking as(HttpGraphQlTester caller) {
        return new Asking(caller);
    }

    GraphQlTester.Response ask(UUID product, UUID store, Object quantity) {
        return ask(product, store, quantity, null, Ids.next());
    }

    GraphQlTester.Response ask(UUID product, UUID store, Object quantity, @Nullable String note, UUID key) {
        var input = new HashMap<String, @Nullable Object>(
                Map.of("productId", product, "storeId", store, "quantity", quantity, "idempotencyKey", key));
        input.put("note", note);
        return send("Ask", input);
    }

    /** The id of a request that is made. */
    UUID asked(UUID product, UUID store, Object quantity) {
        return UUID.fromString(ask(product, store, quantity)
                .path("result.id")
                .entity(String.class)
                .get());
    }

    GraphQlTester.Response approve(UUID request, @Nullable Object quantity) {
        return approve(request, quantity, Ids.next());
    }

    GraphQlTester.Response approve(UUID request, @Nullable Object quantity, UUID key) {
        return send("Approve", approval(request, quantity, key));
    }

    static Map<String, @Nullable Object> approval(UUID request, @Nullable Object quantity, UUID key) {
        var input = new HashMap<String, @Nullable Object>(Map.of("requestId", request, "idempotencyKey", key));
        input.put("quantity", quantity);
        return input;
    }

    GraphQlTester.Response reject(UUID request, String reason) {
        return send("Reject", Map.of("requestId", request, "reason", reason));
    }

    GraphQlTester.Response cancel(UUID request) {
        return send("Cancel", Map.of("requestId", request));
    }

    GraphQlTester.Response send(String operation, Map<String, ?> input) {
        return caller.documentName("replenishment")
                .operationName(operation)
                .variable("input", input)
                .execute();
    }

    GraphQlTester.Response list(Map<String, ?> variables) {
        var request = caller.documentName("replenishment").operationName("Requests");
        variables.forEach(request::variable);
        return request.execute();
    }

    GraphQlTester.Response find(UUID id) {
        return caller.documentName("replenishment")
                .operationName("Request")
                .variable("id", id)
                .execute();
    }

    static String typeOf(GraphQlTester.Response answer) {
        return answer.path("result.__typename").entity(String.class).get();
    }

    static void assertCode(GraphQlTester.Response answer, String code) {
        answer.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", code)));
    }
}
