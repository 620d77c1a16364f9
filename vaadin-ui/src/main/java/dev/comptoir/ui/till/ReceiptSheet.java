package dev.comptoir.ui.till;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The receipt of a sale, as wide as the paper of a till printer. */
class ReceiptSheet extends Div {
    private final transient Formats formats = Formats.here();
    private final Div paper = new Div();
    private final Button next = new Button();

    /** @param names of the goods by line, for when the catalogue does not answer */
    ReceiptSheet(TillStore.Store store, RegisterSale.Outcome sale, List<String> names, Runnable nextSale) {
        addClassName("till-receipt");
        paper.addClassName("receipt");
        paper.getElement().setAttribute("role", "region");
        paper.getElement().setAttribute("aria-label", getTranslation("till.receipt"));
        head(store, sale);
        lines(sale.lines() == null ? List.of() : sale.lines(), names);
        sums(sale);
        next.setText(getTranslation("till.next"));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("till-act");
        next.addClickListener(click -> nextSale.run());
        next.addClickShortcut(Key.ENTER);
        var print = new Button(
                getTranslation("till.print"),
                click -> click.getSource().getElement().executeJs("window.print()"));
        print.addClassName("till-key");
        print.addClickShortcut(Key.F8);
        var change = sale.change();
        if (change != null && change.amount().signum() > 0) {
            var back = new Div(getTranslation("till.change", formats.money(change)));
            back.addClassNames("till-change", "till-change-large");
            back.getElement().setAttribute("role", "status");
            add(back);
        }
        add(paper);
        if (Boolean.TRUE.equals(sale.pricesFromMemory())) {
            add(new Notice(Icon.ALERT, getTranslation("till.from-memory")).toned(Tone.WARNING));
        }
        add(next, print);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        next.focus();
    }

    private void head(TillStore.Store store, RegisterSale.Outcome sale) {
        var name = new Span(store.name());
        name.addClassName("receipt-store");
        paper.add(name);
        paper.add(row(getTranslation("till.receipt.number"), String.valueOf(sale.receiptNumber()), "receipt-row"));
        if (sale.soldAt() != null) {
            var when = new Span(formats.moment(sale.soldAt(), ZoneId.of(store.timeZone())));
            when.addClassName("receipt-when");
            paper.add(when);
        }
        var customer = sale.customer();
        if (customer != null && customer.name() != null) {
            paper.add(row(getTranslation("till.sum.customer"), customer.name(), "receipt-row"));
        }
        rule();
    }

    private void lines(List<RegisterSale.Line> lines, List<String> names) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var product = line.product();
            var name = product != null ? product.name() : i < names.size() ? names.get(i) : "";
            paper.add(row(name, formats.money(line.total()), "receipt-row"));
            var count = "%s × %s".formatted(formats.number(line.quantity()), formats.money(line.unitPrice()));
            var off = line.discount().amount().signum() > 0 ? " − " + formats.money(line.discount()) : "";
            var more = new Span(count + off);
            more.addClassName("receipt-more");
            paper.add(more);
        }
        rule();
    }

    private void sums(RegisterSale.Outcome sale) {
        sum(getTranslation("till.subtotal"), sale.subtotal(), "receipt-row");
        if (sale.taxes() != null) {
            sale.taxes()
                    .forEach(tax -> sum(
                            "%s %s %%".formatted(tax.name(), formats.number(percent(tax.rate()))),
                            tax.amount(),
                            "receipt-row"));
        }
        sum(getTranslation("till.total"), sale.total(), "receipt-total");
        rule();
        if (sale.payments() != null) {
            sale.payments()
                    .forEach(payment -> sum(getTranslation(payment.method().key()), payment.amount(), "receipt-row"));
        }
        sum(getTranslation("till.receipt.change"), sale.change(), "receipt-row");
    }

    private static BigDecimal percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(3, RoundingMode.HALF_UP);
    }

    private void sum(String name, @Nullable Money money, String className) {
        if (money != null) {
            paper.add(row(name, formats.money(money), className));
        }
    }

    private void rule() {
        var rule = new Div();
        rule.addClassName("receipt-rule");
        paper.add(rule);
    }

    private static Div row(String name, String value, String className) {
        var row = new Div(new Span(name), new Span(value));
        row.addClassName(className);
        return row;
    }
}
