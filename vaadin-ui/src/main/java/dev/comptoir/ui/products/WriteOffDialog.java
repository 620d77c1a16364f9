package dev.comptoir.ui.products;

import com.vaadin.flow.component.select.Select;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.products.WriteOffStock.Cause;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Takes goods that were lost, broken or spoiled out of the stock. */
class WriteOffDialog extends StockActDialog {
    private final transient Graph graph;
    private final Select<Cause> cause = new Select<>();

    WriteOffDialog(Graph graph, Target target, Runnable done) {
        super("write-off.title", target, done);
        this.graph = graph;
        quantity.setLabel(getTranslation("write-off.quantity"));
        cause.setLabel(getTranslation("write-off.cause"));
        cause.setItems(Cause.values());
        cause.setItemLabelGenerator(each -> getTranslation("write-off.cause." + each));
        cause.setValue(Cause.BREAKAGE);
        cause.addValueChangeListener(change -> reason.setRequiredIndicatorVisible(change.getValue() == Cause.OTHER));
        reason.setLabel(getTranslation("write-off.note"));
        fields(quantity, cause, reason);
    }

    @Override
    BigDecimal change(BigDecimal typed) {
        return typed.negate();
    }

    @Override
    boolean lacksSomething() {
        if (cause.getValue() == Cause.OTHER && reason.getValue().isBlank()) {
            refuse(reason, getTranslation("write-off.note.missing"));
            return true;
        }
        return false;
    }

    @Override
    void send(String idempotencyKey) {
        var input = Map.of(
                "locationId", target.place().id(),
                "cause", cause.getValue(),
                "note", reason.getValue().strip(),
                "lines", List.of(Map.of("productId", target.productId(), "quantity", quantity.getValue())),
                "idempotencyKey", idempotencyKey);
        graph.ask(
                WriteOffStock.class,
                Map.of("input", input),
                answer -> take(
                        answer.data().writeOffStock(),
                        answer.whyMissing("writeOffStock")
                                .map(Fault::message)
                                .orElse(getTranslation("failure.unavailable"))),
                this::fail);
    }
}
