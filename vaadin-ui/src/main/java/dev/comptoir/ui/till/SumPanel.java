package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;

/** What the basket comes to so far. */
class SumPanel extends Div {
    private final String currency;

    SumPanel(String currency) {
        this.currency = currency;
        addClassName("till-sum");
    }

    void show(Preview preview) {
        removeAll();
        var parts = new DescriptionList();
        put(parts, getTranslation("till.subtotal"), preview.subtotal());
        preview.taxes().forEach(tax -> put(parts, tax.name(), tax.amount()));
        var label = new Span(getTranslation("till.total"));
        var total = new Span(money(preview.total()));
        total.addClassName("till-total");
        var whole = new Div(label, total);
        whole.addClassName("till-whole");
        whole.getElement().setAttribute("role", "status");
        add(parts, whole);
    }

    private void put(DescriptionList list, String name, BigDecimal amount) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(money(amount)));
    }

    private String money(BigDecimal amount) {
        return Formats.here().money(new Money(amount, currency));
    }
}
