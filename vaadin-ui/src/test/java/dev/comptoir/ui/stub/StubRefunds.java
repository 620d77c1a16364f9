package dev.comptoir.ui.stub;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Refunds to cards of {@link StubReturns}: settled when they are asked for, {@code .66} refused until it is tried again,
 * anything else done.
 */
final class StubRefunds {
    private final StubGraph graph;
    private final StubTill till;
    private final Map<String, Map<String, Object>> refunds = new ConcurrentHashMap<>();

    StubRefunds(StubGraph graph, StubTill till) {
        this.graph = graph;
        this.till = till;
    }

    void answer(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher(
                                "cardRefund", env -> graph.up("sales", ask(env.getArgument("id"))))
                        .dataFetcher("refusedCardRefunds", env -> graph.up("sales", refused())))
                .type("Mutation", type -> type.dataFetcher("retryCardRefund", env -> till.once(env, this::tryAgain))
                        .dataFetcher("payCardRefundInCash", env -> till.once(env, this::payInCash)))
                .type("Sale", type -> type.dataFetcher("cardRefunds", StubRefunds::of))
                .type("SaleReturn", type -> type.dataFetcher("cardRefunds", StubRefunds::of));
    }

    void beginAgain() {
        refunds.clear();
    }

    /** Money that goes back to the card of a receipt. */
    List<Map<String, Object>> want(Object receiptNumber, Object amount) {
        var refund = new LinkedHashMap<String, Object>();
        refund.put("__typename", "CardRefund");
        refund.put("id", "refund-" + refunds.size());
        refund.put("status", "PENDING");
        refund.put("amount", amount);
        refund.put("wantedAt", "2026-11-21T12:10:00Z");
        refund.put("receiptNumber", receiptNumber);
        refund.put("detail", "VISA •••• 4242");
        refunds.put(String.valueOf(refund.get("id")), refund);
        return List.of(refund);
    }

    private @Nullable Map<String, Object> ask(String id) {
        var refund = refunds.get(id);
        if (refund != null && "PENDING".equals(refund.get("status"))) {
            var amount = String.valueOf(((Map<?, ?>) refund.get("amount")).get("amount"));
            refund.put("status", amount.endsWith(".66") && refund.get("again") == null ? "FAILED" : "DONE");
        }
        return refund;
    }

    private List<Map<String, Object>> refused() {
        return refunds.values().stream()
                .filter(refund -> "FAILED".equals(refund.get("status")))
                .toList();
    }

    private Map<String, Object> tryAgain(Map<String, Object> input) {
        return settle(input, "PENDING");
    }

    private Map<String, Object> payInCash(Map<String, Object> input) {
        return settle(input, "IN_CASH");
    }

    private Map<String, Object> settle(Map<String, Object> input, String status) {
        var refund = refunds.get(String.valueOf(input.get("refundId")));
        if (refund == null || !"FAILED".equals(refund.get("status"))) {
            return StubTill.refusal("CardRefundError", "This refund was paid in cash already.", Map.of());
        }
        refund.put("status", status);
        refund.put("again", true);
        return new LinkedHashMap<>(refund);
    }

    private static Object of(DataFetchingEnvironment env) {
        var there = env.<Map<String, Object>>getSource().get("cardRefunds");
        return there == null ? new ArrayList<>() : there;
    }
}
