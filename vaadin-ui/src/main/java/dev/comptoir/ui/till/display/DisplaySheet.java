package dev.comptoir.ui.till.display;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.util.Locale;

/** A sale as its customer reads it from two steps away. */
class DisplaySheet extends Div {
    private final String store;
    private final Locale locale;
    private final transient Formats formats;

    DisplaySheet(String store, Locale locale, Shown shown) {
        this.store = store;
        this.locale = locale;
        this.formats = new Formats(locale);
        addClassName("display-sheet");
        getElement().setAttribute("lang", locale.getLanguage());
        getElement().setAttribute("role", "status");
        switch (shown) {
            case Shown.Welcome() -> add(words("display-large", say("display.welcome", store)));
            case Shown.Selling selling -> selling(selling);
            case Shown.Thanks thanks -> thanks(thanks);
        }
    }

    private void selling(Shown.Selling sale) {
        var lines = new OrderedList();
        sale.lines().forEach(line -> lines.add(line(line)));
        lines.addClassName("display-lines");
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("aria-label", say("till.lines"));
        add(lines);
        saved(sale.saved());
        add(sum("display-total", say("till.total"), sale.total()));
        // Attached to its place only after this: the end of the list is what was scanned last.
        lines.getElement().executeJs("this.scrollTop = this.scrollHeight");
    }

    private ListItem line(Shown.Line line) {
        var name = new Div(words("display-name", line.name()));
        if (!line.promotion().isBlank()) {
            name.add(words("display-promotion", line.promotion()));
        }
        return new ListItem(
                words("display-count", formats.number(line.quantity()) + " ×"),
                name,
                words("display-amount", formats.money(line.total())));
    }

    private void thanks(Shown.Thanks thanks) {
        add(words("display-large", say("display.thanks")));
        add(sum("display-sum", say("till.total"), thanks.total()));
        saved(thanks.saved());
        if (thanks.change().amount().signum() > 0) {
            add(sum("display-total", say("display.change"), thanks.change()));
        }
        add(words("display-bye", say("display.bye", store)));
    }

    private void saved(Money saved) {
        if (saved.amount().signum() > 0) {
            add(sum("display-saved", say("display.saved"), saved));
        }
    }

    private Div sum(String className, String name, Money amount) {
        var sum = new Div(new Span(name), new Span(formats.money(amount)));
        sum.addClassName(className);
        return sum;
    }

    private String say(String key, Object... arguments) {
        return getTranslation(locale, key, arguments);
    }

    private static Span words(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
