package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Puts recorded stock right, by so many more or fewer. */
class CorrectDialog extends StockActDialog {
    private final transient Graph graph;

    CorrectDialog(Graph graph, Target target, Runnable done) {
        super("correct.title", target, done);
        this.graph = graph;
        quantity.setLabel(getTranslation("correct.change"));
        reason.setLabel(getTranslation("correct.reason"));
        reason.setRequiredIndicatorVisible(true);
        fields(quantity, reason);
    }

    @Override
    BigDecimal change(BigDecimal typed) {
        return typed;
    }

    @Override
    boolean lacksSomething() {
        if (reason.getValue().isBlank()) {
            refuse(reason, getTranslation("correct.reason.missing"));
            return true;
        }
        return false;
    }

    @Override
    void send(String idempotencyKey) {
        var input = Map.of(
                "locationId", target.place().id(),
                "reason", reason.getValue().strip(),
                "lines", List.of(Map.of("productId", target.productId(), "change", quantity.getValue())),
                "idempotencyKey", idempotencyKey);
        graph.ask(
                CorrectStock.class,
                Map.of("input", input),
                answer -> take(
                        answer.data().correctStock(),
                        answer.whyMissing("correctStock")
                                .map(Fault::message)
                                .orElse(getTranslation("failure.unavailable"))),
                this::fail);
    }
}
