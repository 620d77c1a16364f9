package dev.comptoir.ui.till;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import java.util.function.Consumer;

/** What is handed over so far, each with a way to take it off again. */
class TenderList extends Div {
    private final String currency;
    private final transient Consumer<Tender> remove;

    TenderList(String currency, Consumer<Tender> remove) {
        this.currency = currency;
        this.remove = remove;
        addClassName("till-tenders");
    }

    void show(List<Tender> tenders) {
        removeAll();
        tenders.forEach(each -> add(line(each)));
    }

    private Div line(Tender tender) {
        var words = "%s %s"
                .formatted(
                        getTranslation(tender.method().key()),
                        Formats.here().money(new Money(tender.amount(), currency)));
        var line = new Div(new Span(words));
        line.addClassName("till-tender");
        if (tender.detail() != null) {
            var detail = new Span(tender.detail());
            detail.addClassName("till-tender-card");
            line.add(detail);
        }
        var off = new Button(Icon.CLOSE.draw(), click -> remove.accept(tender));
        off.addClassName("till-key");
        off.setAriaLabel(getTranslation("till.tender.remove", words));
        off.setTooltipText(getTranslation("till.tender.remove", words));
        line.add(off);
        return line;
    }
}
