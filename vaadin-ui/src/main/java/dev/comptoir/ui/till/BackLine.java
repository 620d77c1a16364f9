package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.till.returns.GoodsBack;

/** Goods that are brought back, among those that are sold for them: a line below zero. */
final class BackLine {
    private BackLine() {}

    /** @param dropped called when nothing is to be exchanged after all */
    static ListItem of(GoodsBack.Line line, String receiptNumber, Runnable dropped) {
        var formats = Formats.here();
        var item = new ListItem();
        item.addClassNames("till-line", "till-line-back");
        var name = text("till-line-name", line.name());
        var about = text("till-line-more", item.getTranslation("till.exchange.of", receiptNumber));
        var drop = new NativeButton(item.getTranslation("till.exchange.drop"), click -> dropped.run());
        drop.addClassName("till-line-drop");
        var count = new Div(text("till-line-count", "−%s".formatted(formats.number(line.quantity()))), drop);
        count.addClassName("till-line-sums");
        item.add(new Div(name, about), count, text("till-line-total", "−" + formats.money(line.total())));
        return item;
    }

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
