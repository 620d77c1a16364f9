package dev.comptoir.ui.till;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of the basket as people read it. */
class LineRow extends ListItem {
    private final transient Content content;
    private final transient Formats formats = Formats.here();

    /**
     * All that is to be read on it.
     *
     * @param price null while it is not known
     * @param available what the store has of it; null when nobody knows
     * @param count how many of it there are on all lines
     */
    record Content(
            TillLine line,
            QuoteSale.@Nullable Line price,
            boolean isSelected,
            @Nullable BigDecimal available,
            BigDecimal count) {}

    LineRow(Content content, String currency, Runnable touched) {
        this.content = content;
        addClassName("till-line");
        if (content.isSelected()) {
            addClassName("till-line-selected");
            getElement().setAttribute("aria-current", "true");
        }
        var price = content.price();
        add(
                new Div(text("till-line-name", content.line().goods().name()), about()),
                sums(currency),
                text("till-line-total", price == null ? "…" : formats.money(price.total())));
        addClickListener(click -> touched.run());
    }

    boolean shows(Content other) {
        return content.equals(other);
    }

    private Div about() {
        var about = new Div(text("till-line-about", content.line().goods().sku()));
        about.addClassName("till-line-more");
        var there = content.available();
        if (there != null) {
            about.add(
                    content.count().compareTo(there) > 0
                            ? text("till-line-short", getTranslation("till.available.short", formats.number(there)))
                            : text("till-line-there", getTranslation("till.available", formats.number(there))));
        }
        var price = content.price();
        if (price != null && price.promotion() != null) {
            about.add(text("till-line-promotion", price.promotion()));
        }
        return about;
    }

    /** How many at which price, what one costs otherwise, and what comes off. */
    private Div sums(String currency) {
        var line = content.line();
        var price = content.price();
        var one = price == null ? line.goods().price() : price.unitPrice();
        var count = text("till-line-count", "%s × %s".formatted(formats.number(line.quantity()), formats.money(one)));
        var sums = new Div(count);
        sums.addClassName("till-line-sums");
        if (price != null && price.regularPrice().amount().compareTo(one.amount()) > 0) {
            var regular = new HtmlContainer("s");
            regular.setText(formats.money(price.regularPrice()));
            regular.setTitle(getTranslation("till.regular-price"));
            count.add(new Span(" "), regular);
        }
        var off = off(line.discount().isNone() ? "" : line.discount().words(currency));
        if (!off.isEmpty()) {
            sums.add(text("till-line-discount", off));
        }
        return sums;
    }

    /** @param agreed what the cashier took off, or an empty text */
    private String off(String agreed) {
        var price = content.price();
        if (price == null || price.discount().amount().signum() == 0) {
            return agreed;
        }
        var amount = "−" + formats.money(price.discount());
        return agreed.isEmpty() || agreed.equals(amount) ? amount : "%s · %s".formatted(agreed, amount);
    }

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
