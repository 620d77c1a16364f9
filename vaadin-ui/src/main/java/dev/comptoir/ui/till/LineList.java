package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a basket, with what the store has; the selected one stands out. Only what changed is drawn anew. The
 * list is hidden by the style sheet when it is empty: what is taken out of a component that is invisible stays in the
 * browser.
 */
class LineList extends Div {
    private final String currency;
    private final transient Basket basket;
    private final transient IntConsumer selected;
    private final transient Map<String, BigDecimal> corrected = new HashMap<>();
    private final Paragraph nothing = new Paragraph(getTranslation("till.empty"));
    /** What a customer exchanges for the goods below. */
    private final OrderedList comesBack = new OrderedList();

    private final OrderedList list = new OrderedList();
    private final List<LineRow> rows = new ArrayList<>();

    /** @param selected called with the index of a line that was touched */
    LineList(String currency, Basket basket, IntConsumer selected) {
        this.currency = currency;
        this.basket = basket;
        this.selected = selected;
        addClassName("till-lines");
        list.getElement().setAttribute("aria-label", getTranslation("till.lines"));
        comesBack.getElement().setAttribute("aria-label", getTranslation("till.exchange.worth"));
        add(nothing, list);
    }

    /** The store has this many of these products, as was just told. */
    void onlyAvailable(Map<String, BigDecimal> available) {
        corrected.putAll(available);
    }

    void show(Quotes quotes) {
        var lines = basket.lines();
        var back = basket.draft().back();
        setClassName("till-waiting", quotes.isAwaited());
        nothing.setVisible(lines.isEmpty() && back == null);
        comesBack.removeAll();
        comesBack.removeFromParent();
        if (back != null) {
            addComponentAtIndex(indexOf(list), comesBack);
            back.lines()
                    .forEach(line ->
                            comesBack.add(BackLine.of(line, back.receiptNumber(), () -> basket.exchange(null))));
        } else if (lines.isEmpty()) {
            corrected.clear();
        }
        while (rows.size() > lines.size()) {
            list.remove(rows.removeLast());
        }
        for (var i = 0; i < lines.size(); i++) {
            show(i, content(i, lines.get(i), quotes));
        }
        list.getElement().executeJs("this.querySelector('.till-line-selected')?.scrollIntoView({block: 'nearest'})");
    }

    private void show(int index, LineRow.Content content) {
        if (index < rows.size() && rows.get(index).shows(content)) {
            return;
        }
        var row = new LineRow(content, currency, () -> selected.accept(index));
        if (index < rows.size()) {
            list.getElement().setChild(index, row.getElement());
            rows.set(index, row);
        } else {
            list.add(row);
            rows.add(row);
        }
    }

    private LineRow.Content content(int index, TillLine line, Quotes quotes) {
        return new LineRow.Content(
                line,
                quotes.line(index, line).orElse(null),
                index == basket.selectedIndex(),
                available(line),
                basket.count(line.goods().id()));
    }

    private @Nullable BigDecimal available(TillLine line) {
        var stock = line.goods().stock();
        return corrected.getOrDefault(line.goods().id(), stock == null ? null : stock.available());
    }
}
