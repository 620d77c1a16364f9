package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The receipt of a return, as wide as the paper of a till printer. */
class ReturnSlip extends Div {
    private final transient Formats formats = Formats.here();

    ReturnSlip(ReturnsPlace place, ReturnGoods.Outcome back) {
        addClassName("receipt");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("returns.slip"));
        var store = new Span(place.storeName());
        store.addClassName("receipt-store");
        add(store);
        row(getTranslation("returns.slip"), String.valueOf(back.receiptNumber()), "receipt-row");
        if (back.sale() != null) {
            row(getTranslation("returns.slip.of"), back.sale().receiptNumber(), "receipt-row");
        }
        if (back.returnedAt() != null) {
            more(formats.moment(back.returnedAt(), place.zone()));
        }
        more(String.valueOf(back.reason()));
        rule();
        if (back.lines() != null) {
            back.lines().forEach(line -> {
                row(line.saleLine().called(), "−" + formats.money(line.total()), "receipt-row");
                var count = "× %s".formatted(formats.number(line.quantity()));
                more(line.disposition().equals("LOSS") ? count + " · " + getTranslation("returns.to-loss") : count);
            });
        }
        rule();
        sum(getTranslation("till.subtotal"), back.subtotal(), "receipt-row");
        if (back.taxes() != null) {
            back.taxes()
                    .forEach(tax -> sum(
                            "%s %s %%"
                                    .formatted(
                                            tax.name(),
                                            formats.number(
                                                    tax.rate().movePointRight(2).setScale(3, RoundingMode.HALF_UP))),
                            tax.amount(),
                            "receipt-row"));
        }
        sum(getTranslation("returns.slip.refund"), back.refund(), "receipt-total");
        rule();
        sum(getTranslation("till.tender." + back.refundMethod()), back.refund(), "receipt-row");
    }

    private void sum(String name, @Nullable Money money, String className) {
        if (money != null) {
            row(name, "−" + formats.money(money), className);
        }
    }

    private void row(String name, String value, String className) {
        var row = new Div(new Span(name), new Span(value));
        row.addClassName(className);
        add(row);
    }

    private void more(String words) {
        var more = new Span(words);
        more.addClassName("receipt-more");
        add(more);
    }

    private void rule() {
        var rule = new Div();
        rule.addClassName("receipt-rule");
        add(rule);
    }
}
