package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.till.returns.GoodsToTakeBack.Goods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goods without a receipt: how many of each, and whether they go back to stock. */
class UnreceiptedGoods extends Div {
    private final transient Runnable changed;
    private final transient Map<String, Line> lines = new LinkedHashMap<>();
    private final OrderedList list = new OrderedList();

    /** So many of a product. */
    private record Line(Goods goods, int quantity, boolean lost) {

        Map<String, Object> input() {
            return Map.of("productId", goods.id(), "quantity", quantity, "disposition", lost ? "LOSS" : "STOCK");
        }
    }

    /** @param changed called after something else was chosen */
    UnreceiptedGoods(Runnable changed) {
        this.changed = changed;
        addClassName("returns-goods");
        add(list);
    }

    boolean isNothing() {
        return lines.isEmpty();
    }

    /** One more of these. */
    void add(Goods goods) {
        var line = lines.get(goods.id());
        set(new Line(goods, line == null ? 1 : line.quantity() + 1, line != null && line.lost()));
    }

    /** As the graph takes it. */
    List<Map<String, Object>> input() {
        return lines.values().stream().map(Line::input).toList();
    }

    private void set(Line line) {
        if (line.quantity() > 0) {
            lines.put(line.goods().id(), line);
        } else {
            lines.remove(line.goods().id());
        }
        list.removeAll();
        lines.values().forEach(each -> list.add(item(each)));
        changed.run();
    }

    private ListItem item(Line line) {
        var formats = Formats.here();
        var name = new Span(line.goods().name());
        name.addClassName("returns-name");
        var most = new Span(getTranslation(
                "returns.unreceipted.most", formats.money(line.goods().price())));
        most.addClassName("returns-when");
        var number = new Span(formats.number(line.quantity()));
        number.addClassName("returns-count");
        var count = new Div(
                button("−", "returns.less", line, line.quantity() - 1),
                number,
                button("+", "returns.more", line, line.quantity() + 1));
        count.addClassName("returns-stepper");
        var where = new NativeButton(
                getTranslation(line.lost() ? "returns.to-loss" : "returns.to-stock"),
                click -> set(new Line(line.goods(), line.quantity(), !line.lost())));
        where.addClassName("returns-where");
        where.getElement().setAttribute("aria-pressed", String.valueOf(line.lost()));
        return new ListItem(new Div(name, most), count, where);
    }

    private NativeButton button(String sign, String meaning, Line line, int quantity) {
        var button = new NativeButton(sign, click -> set(new Line(line.goods(), quantity, line.lost())));
        button.getElement()
                .setAttribute("aria-label", getTranslation(meaning, line.goods().name()));
        return button;
    }
}
