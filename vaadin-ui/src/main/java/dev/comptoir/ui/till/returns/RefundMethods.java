package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Segmented;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the money is given back: the tender of the sale first, where it can take all of it; cash always can. */
class RefundMethods extends Div {
    private final transient List<OpenedReceipt.Payment> payments;
    private final transient Runnable changed;
    private @Nullable String method;

    RefundMethods(List<OpenedReceipt.Payment> payments, Runnable changed) {
        this.payments = payments;
        this.changed = changed;
        addClassName("returns-tenders");
    }

    /** Null as long as nothing was offered. */
    @Nullable
    String method() {
        return method;
    }

    void offer(List<String> methods) {
        removeAll();
        var taken = method != null && methods.contains(method) ? method : first(methods);
        method = taken;
        var choice = new Segmented<String>(getTranslation("returns.tender"), chosen -> {
            method = chosen;
            changed.run();
        });
        choice.setVisible(methods.size() > 1);
        methods.forEach(each -> choice.offering(each, getTranslation("till.tender." + each)));
        choice.taken(taken);
        add(choice);
    }

    private String first(List<String> methods) {
        return methods.stream()
                .filter(each ->
                        payments.stream().anyMatch(payment -> payment.method().equals(each)))
                .findFirst()
                .orElse("CASH");
    }
}
