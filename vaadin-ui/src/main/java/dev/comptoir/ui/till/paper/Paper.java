package dev.comptoir.ui.till.paper;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A strip as wide as the paper of a till printer: rows, small print, sums and rules, from the top to the bottom. */
public class Paper extends Div {
    private static final int PERCENT_DECIMALS = 3;

    private final transient Formats formats = Formats.here();

    /** @param name what it is, by its key in the bundles; said to those who cannot see it */
    public Paper(String name) {
        addClassName("receipt");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation(name));
    }

    /** Large, in the middle. */
    public final void title(String text) {
        line(text, "receipt-store");
    }

    /** Small, in the middle. */
    public final void centred(String text) {
        line(text, "receipt-where");
    }

    /** Small, below the row before. */
    public final void more(String text) {
        line(text, "receipt-more");
    }

    /** @param classes of its own, for what is like nothing else */
    public final void line(String text, String... classes) {
        var line = new Span(text);
        line.addClassNames(classes);
        add(line);
    }

    public final void row(String name, String value) {
        row(name, value, "receipt-row");
    }

    /** What it all comes to. */
    public final void total(String name, String value) {
        row(name, value, "receipt-total");
    }

    /** A row, unless nobody knows how much. */
    public final void sum(String name, @Nullable Money money) {
        if (money != null) {
            row(name, formats.money(money));
        }
    }

    /** The same of what is given back. */
    public final void minus(String name, @Nullable Money money) {
        if (money != null) {
            row(name, "−" + formats.money(money));
        }
    }

    /**
     * What a tax is called on papers.
     *
     * @param rate e.g. 0.2
     */
    public final String tax(String name, BigDecimal rate) {
        return "%s %s %%"
                .formatted(
                        name, formats.number(rate.movePointRight(2).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP)));
    }

    public final void rule() {
        var rule = new Div();
        rule.addClassName("receipt-rule");
        add(rule);
    }

    private void row(String name, String value, String className) {
        var row = new Div(new Span(name), new Span(value));
        row.addClassName(className);
        add(row);
    }
}
