package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.till.returns.OpenedReceipt.Line;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** The lines of a receipt, and how many of each come back; walked and counted by keys, or touched. */
class GoodsLines extends Div {
    private static final Map<String, String> KEYS =
            Map.of("ArrowRight", "+", "ArrowLeft", "-", "−", "-", "Delete", "0");

    private final transient ChosenGoods goods;
    private final transient Runnable changed;

    /** @param changed called after something else was chosen */
    GoodsLines(ChosenGoods goods, Runnable changed) {
        this.goods = goods;
        this.changed = changed;
        addClassName("returns-goods");
        var element = getElement();
        element.setAttribute("tabindex", "0");
        element.setAttribute("role", "group");
        element.setAttribute("aria-label", getTranslation("returns.goods"));
        // The till's scan field leaves these to the list.
        element.setAttribute("data-keys", "+-−aAlL");
        element.addEventListener(
                        "keydown",
                        event -> press(event.getEventData().get("event.key").asString()))
                .addEventData("event.key")
                .setFilter("!event.ctrlKey && !event.metaKey && !event.altKey"
                        + " && /^(Arrow(Up|Down|Left|Right)|Delete|[-+−aAlL])$/.test(event.key)"
                        + " && (event.preventDefault() || true)");
        show();
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    private void press(String pressed) {
        var key = KEYS.getOrDefault(pressed, pressed.toLowerCase(Locale.ROOT));
        switch (key) {
            case "arrowdown" -> goods.select(goods.selected() + 1);
            case "arrowup" -> goods.select(goods.selected() - 1);
            case "+" -> goods.oneMore();
            case "-" -> goods.oneLess();
            case "0" -> goods.set(BigDecimal.ZERO);
            case "a" -> goods.everything();
            case "l" -> goods.turn();
            default -> throw new IllegalArgumentException("No key of a receipt: " + pressed);
        }
        tell();
    }

    private void act(int index, Runnable act) {
        goods.select(index);
        act.run();
        tell();
    }

    void tell() {
        show();
        changed.run();
    }

    private void show() {
        removeAll();
        var list = new OrderedList();
        for (var i = 0; i < goods.lines().size(); i++) {
            list.add(item(i, goods.lines().get(i)));
        }
        add(list);
        getElement().executeJs("this.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'})");
    }

    private ListItem item(int index, Line line) {
        var formats = Formats.here();
        var item = new ListItem();
        if (index == goods.selected()) {
            item.getElement().setAttribute("aria-current", "true");
        }
        var name = new Span(line.called());
        name.addClassName("returns-name");
        var sold = new Span("%s · %s".formatted(formats.money(line.total()), left(line)));
        sold.addClassName("returns-when");
        var what = new Div(name, sold);
        item.add(what);
        item.addClickListener(click -> act(index, () -> {}));
        if (line.left().signum() > 0) {
            item.add(count(index, line));
        }
        if (goods.quantity(line).signum() > 0) {
            item.add(whereTo(index, line));
        }
        return item;
    }

    private String left(Line line) {
        var formats = Formats.here();
        return line.returned().signum() == 0
                ? getTranslation("returns.sold", formats.number(line.quantity()))
                : getTranslation("returns.left", formats.number(line.left()), formats.number(line.quantity()));
    }

    private Div count(int index, Line line) {
        var number = new Span(Formats.here().number(goods.quantity(line)));
        number.addClassName("returns-count");
        var count = new Div(
                button("−", "returns.less", line, () -> act(index, goods::oneLess)),
                number,
                button("+", "returns.more", line, () -> act(index, goods::oneMore)));
        count.addClassName("returns-stepper");
        return count;
    }

    private NativeButton button(String sign, String meaning, Line line, Runnable act) {
        var button = new NativeButton(sign, click -> act.run());
        button.getElement().setAttribute("aria-label", getTranslation(meaning, line.called()));
        button.getElement().setAttribute("tabindex", "-1");
        return button;
    }

    private NativeButton whereTo(int index, Line line) {
        var lost = goods.isLost(line);
        var button = new NativeButton(
                getTranslation(lost ? "returns.to-loss" : "returns.to-stock"), click -> act(index, goods::turn));
        button.addClassName("returns-where");
        button.getElement().setAttribute("aria-pressed", String.valueOf(lost));
        button.getElement().setAttribute("tabindex", "-1");
        return button;
    }
}
