package dev.comptoir.ui.till;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The lines of a basket as people read them, with what the store has; the selected one stands out. */
class LineList extends Div {
    private final String currency;
    private final transient Basket basket;
    private final transient IntConsumer selected;
    private final transient Map<String, BigDecimal> corrected = new HashMap<>();

    /** @param selected called with the index of a line that was touched */
    LineList(String currency, Basket basket, IntConsumer selected) {
        this.currency = currency;
        this.basket = basket;
        this.selected = selected;
        addClassName("till-lines");
    }

    /** The store has this many of these products, as was just told. */
    void onlyAvailable(Map<String, BigDecimal> available) {
        corrected.putAll(available);
    }

    void show(Quotes quotes) {
        removeAll();
        setClassName("till-waiting", quotes.isAwaited());
        var lines = basket.lines();
        if (lines.isEmpty() && basket.draft().back() == null) {
            corrected.clear();
            add(new Paragraph(getTranslation("till.empty")));
            return;
        }
        var list = new OrderedList();
        list.getElement().setAttribute("aria-label", getTranslation("till.lines"));
        var back = basket.draft().back();
        if (back != null) {
            back.lines().forEach(line -> list.add(BackLine.of(line, back.receiptNumber(), () -> basket.exchange(null))));
        }
        for (var i = 0; i < lines.size(); i++) {
            list.add(item(i, lines.get(i), quotes.line(i, lines.get(i)).orElse(null)));
        }
        add(list);
        list.getElement().executeJs("this.querySelector('.till-line-selected')?.scrollIntoView({block: 'nearest'})");
    }

    /** @param price null while it is not known */
    private ListItem item(int index, TillLine line, QuoteSale.@Nullable Line price) {
        var item = new ListItem();
        item.addClassName("till-line");
        if (index == basket.selectedIndex()) {
            item.addClassName("till-line-selected");
            item.getElement().setAttribute("aria-current", "true");
        }
        var about = new Div(text("till-line-about", line.goods().sku()));
        about.addClassName("till-line-more");
        available(line).ifPresent(there -> about.add(there(line, there)));
        if (price != null && price.promotion() != null) {
            about.add(text("till-line-promotion", price.promotion()));
        }
        var total = price == null ? "…" : Formats.here().money(price.total());
        item.add(
                new Div(text("till-line-name", line.goods().name()), about),
                sums(line, price),
                text("till-line-total", total));
        item.addClickListener(click -> selected.accept(index));
        return item;
    }

    /** How many at which price, what one costs otherwise, and what comes off. */
    private Div sums(TillLine line, QuoteSale.@Nullable Line price) {
        var formats = Formats.here();
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
        var off = line.discount().isNone() ? "" : line.discount().words(currency);
        if (price != null && price.discount().amount().signum() > 0) {
            var amount = "−" + formats.money(price.discount());
            off = off.isEmpty() || off.equals(amount) ? amount : "%s · %s".formatted(off, amount);
        }
        if (!off.isEmpty()) {
            sums.add(text("till-line-discount", off));
        }
        return sums;
    }

    private Span there(TillLine line, BigDecimal there) {
        var left = there.subtract(basket.count(line.goods().id()));
        var text = text(
                "till-line-there",
                getTranslation("till.available", Formats.here().number(there)));
        if (left.signum() < 0) {
            text.addClassName("till-line-short");
            text.setText(getTranslation("till.available.short", Formats.here().number(there)));
        }
        return text;
    }

    private Optional<BigDecimal> available(TillLine line) {
        return Optional.ofNullable(corrected.get(line.goods().id()))
                .or(() -> Optional.ofNullable(line.goods().stock()).map(TillGoods.Level::available));
    }

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
