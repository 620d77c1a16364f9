package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.till.returns.GoodsToTakeBack.Goods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Goods that come back without a receipt: scanned one by one; what they are worth the sales service decides. */
class UnreceiptedDesk extends Div {
    private final transient ReturnsPlace place;
    private final transient Consumer<Act> send;
    private final transient Map<String, Line> lines = new LinkedHashMap<>();
    private final TextField words = new TextField();
    private final OrderedList list = new OrderedList();
    private final Reasons reasons = new Reasons();
    private final Div said = new Div();
    private final Button give = new Button();

    /** So many of a product. */
    private record Line(Goods goods, int quantity, boolean lost) {}

    /** @param send called with what is to be done */
    UnreceiptedDesk(ReturnsPlace place, Consumer<Act> send) {
        this.place = place;
        this.send = send;
        addClassName("returns-open");
        words.setLabel(getTranslation("returns.unreceipted.goods"));
        words.setPrefixComponent(Icon.SEARCH.draw());
        words.addKeyDownListener(Key.ENTER, enter -> scanned(words.getValue()));
        var goods = new Div(list);
        goods.addClassName("returns-goods");
        var hint = new Paragraph(getTranslation("returns.unreceipted.hint"));
        hint.addClassName("returns-help");
        give.setText(getTranslation("returns.unreceipted.give"));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClassName("till-act");
        give.addClickListener(click -> giveBack());
        give.addClickShortcut(Key.F9);
        add(new H3(getTranslation("returns.unreceipted")), hint, words, goods, reasons, said, give);
        show();
    }

    void begin() {
        words.focus();
    }

    void scanned(String text) {
        var code = text.strip();
        words.clear();
        words.focus();
        if (code.isEmpty()) {
            return;
        }
        place.graph().ask(GoodsToTakeBack.class, Map.of("text", code), answer -> found(code, answer), failure -> {
            said.removeAll();
            said.add(Failure.notice(failure, () -> scanned(code)));
        });
    }

    private void found(String code, Answer<GoodsToTakeBack> answer) {
        var known = answer.data().products();
        var sold = known == null
                ? List.<Goods>of()
                : known.nodes().stream().filter(each -> !each.archived()).toList();
        var meant = sold.stream().filter(each -> each.isCalled(code)).toList();
        var fitting = meant.isEmpty() ? sold : meant;
        if (fitting.size() == 1) {
            var goods = fitting.getFirst();
            var line = lines.get(goods.id());
            set(new Line(goods, line == null ? 1 : line.quantity() + 1, line != null && line.lost()));
            said.removeAll();
        } else {
            refused(answer.whyMissing("products")
                    .map(fault -> fault.message())
                    .orElseGet(() ->
                            getTranslation(fitting.isEmpty() ? "till.unknown" : "returns.unreceipted.several", code)));
        }
    }

    void refused(String why) {
        said.removeAll();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.DANGER).asAlert());
        give.setEnabled(!lines.isEmpty());
    }

    private void set(Line line) {
        if (line.quantity() > 0) {
            lines.put(line.goods().id(), line);
        } else {
            lines.remove(line.goods().id());
        }
        show();
    }

    private void show() {
        list.removeAll();
        lines.values().forEach(line -> list.add(item(line)));
        give.setEnabled(!lines.isEmpty());
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

    private void giveBack() {
        if (lines.isEmpty() || reasons.isMissing()) {
            return;
        }
        give.setEnabled(false);
        var input = new ArrayList<Map<String, Object>>();
        lines.values()
                .forEach(line -> input.add(Map.of(
                        "productId",
                        line.goods().id(),
                        "quantity",
                        line.quantity(),
                        "disposition",
                        line.lost() ? "LOSS" : "STOCK")));
        send.accept(Act.withoutReceipt(input, reasons.said(), place.sessionId()));
    }
}
