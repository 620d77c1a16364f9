package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import org.jspecify.annotations.Nullable;

/** What the basket comes to, as the sales service says; the last sum, dimmed, while it is asked; never a guess. */
class SumPanel extends Div {
    private static final String NOTHING = "–";

    private final String currency;

    SumPanel(String currency) {
        this.currency = currency;
        addClassName("till-sum");
    }

    void show(Draft draft, Quotes quotes) {
        removeAll();
        setClassName("till-waiting", quotes.isAwaited());
        var failure = quotes.failure();
        if (failure.isPresent()) {
            add(new Notice(Icon.OFFLINE, getTranslation("till.no-total"))
                    .toned(Tone.DANGER)
                    .saying(failure.get().isBlank() ? getTranslation("failure.unavailable") : failure.get())
                    .retrying(getTranslation("action.retry"), quotes::again)
                    .asAlert());
            return;
        }
        var quote = quotes.last();
        var parts = new DescriptionList();
        said(draft, parts);
        quote.ifPresent(known -> sums(known, parts));
        var total = new Span(quote.map(known -> total(draft, known)).orElse(NOTHING));
        total.addClassName("till-total");
        var whole = new Div(new Span(label(draft, quote.orElse(null))), total);
        whole.addClassName("till-whole");
        whole.getElement().setAttribute("role", "status");
        add(parts, whole);
        quote.ifPresent(this::warn);
    }

    private void said(Draft draft, DescriptionList parts) {
        var customer = draft.customer();
        if (customer != null) {
            put(parts, getTranslation("till.sum.customer"), customer.name());
        }
        if (!draft.note().isBlank()) {
            put(parts, getTranslation("till.sum.note"), draft.note());
        }
        var back = draft.back();
        if (back != null) {
            put(
                    parts,
                    getTranslation("till.exchange.worth"),
                    "−" + Formats.here().money(back.worth()));
        }
        if (!draft.discount().isNone()) {
            put(parts, getTranslation("till.do.sale-discount"), draft.discount().words(currency));
        }
    }

    /** In an exchange, what is to be paid or to be given back. */
    private static String total(Draft draft, Quote quote) {
        var total = quote.total();
        return Formats.here().money(new Money(draft.owed(total.amount()).abs(), total.currency()));
    }

    private String label(Draft draft, @Nullable Quote quote) {
        if (draft.back() == null || quote == null) {
            return getTranslation("till.total");
        }
        return getTranslation(draft.owed(quote.total().amount()).signum() < 0 ? "till.give-back" : "till.payment");
    }

    private void sums(Quote quote, DescriptionList parts) {
        var formats = Formats.here();
        if (quote.saved().amount().signum() > 0) {
            put(parts, getTranslation("till.saved"), formats.money(quote.saved()));
        }
        put(parts, getTranslation("till.subtotal"), formats.money(quote.subtotal()));
        quote.taxes().forEach(tax -> put(parts, tax.name(), formats.money(tax.amount())));
    }

    private void warn(Quote quote) {
        if (quote.discountNeedsApproval()) {
            add(new Notice(Icon.ALERT, getTranslation("till.needs-approval")).toned(Tone.WARNING));
        }
        if (quote.pricesFromMemory()) {
            add(new Notice(Icon.ALERT, getTranslation("till.from-memory")).toned(Tone.WARNING));
        }
    }

    private static void put(DescriptionList list, String name, String value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
