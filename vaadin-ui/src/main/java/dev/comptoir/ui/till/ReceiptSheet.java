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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The receipt of a sale, as wide as the paper of a till printer. */
class ReceiptSheet extends Div {
    private final transient Formats formats = Formats.here();
    private final Div paper = new Div();
    private final Button next = new Button();

    /** @param names of the goods by line, for when the catalogue does not answer */
    ReceiptSheet(Till till, RegisterSale.Outcome sale, List<String> names, Runnable nextSale) {
        addClassName("till-receipt");
        paper.addClassName("receipt");
        paper.getElement().setAttribute("role", "region");
        paper.getElement().setAttribute("aria-label", getTranslation("till.receipt"));
        head(till, sale);
        lines(sale.lines() == null ? List.of() : sale.lines(), names);
        sums(till.store(), sale);
        ending(sale);
        next.setText(getTranslation("till.next"));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("till-act");
        next.addClickListener(click -> nextSale.run());
        next.addClickShortcut(Key.ENTER);
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
        add(next);
        if (sale.id() != null) {
            add(PaperActions.ofReceipt(till.graph(), sale.id()));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        next.focus();
    }

    private void head(Till till, RegisterSale.Outcome sale) {
        var store = till.store();
        var name = new Span(store.name());
        name.addClassName("receipt-store");
        paper.add(name);
        Stream.of(store.address(), store.city())
                .filter(line -> line != null && !line.equals(store.name()))
                .forEach(line -> {
                    var span = new Span(line);
                    span.addClassName("receipt-where");
                    paper.add(span);
                });
        rule();
        paper.add(row(getTranslation("till.receipt.number"), String.valueOf(sale.receiptNumber()), "receipt-row"));
        if (sale.soldAt() != null) {
            paper.add(row(
                    getTranslation("till.receipt.date"),
                    formats.moment(sale.soldAt(), ZoneId.of(store.timeZone())),
                    "receipt-row"));
        }
        paper.add(row(getTranslation("till.receipt.register"), till.register().name(), "receipt-row"));
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
            if (line.isReduced()) {
                more(getTranslation("till.receipt.regular", formats.money(line.regularPrice())));
            }
            if (line.promotion() != null) {
                more(line.promotion());
            }
        }
        rule();
    }

    private void sums(TillStore.Store store, RegisterSale.Outcome sale) {
        sum(getTranslation("till.subtotal"), sale.subtotal(), "receipt-row");
        if (sale.taxes() != null) {
            sale.taxes().forEach(tax -> tax(store, tax));
        }
        sum(getTranslation("till.total"), sale.total(), "receipt-total");
        rule();
        if (sale.payments() != null) {
            sale.payments().forEach(payment -> {
                sum(getTranslation(payment.method().key()), payment.amount(), "receipt-row");
                if (payment.detail() != null) {
                    more(payment.detail());
                }
            });
        }
        sum(getTranslation("till.receipt.change"), sale.change(), "receipt-row");
    }

    private void tax(TillStore.Store store, RegisterSale.Tax tax) {
        sum("%s %s %%".formatted(tax.name(), formats.number(percent(tax.rate()))), tax.amount(), "receipt-row");
        store.taxes().stream()
                .filter(each -> each.name().equals(tax.name()) && each.number() != null)
                .findFirst()
                .ifPresent(each -> more(getTranslation("till.receipt.tax-number", String.valueOf(each.number()))));
    }

    private void more(String text) {
        var more = new Span(text);
        more.addClassName("receipt-more");
        paper.add(more);
    }

    private void ending(RegisterSale.Outcome sale) {
        if (sale.saved() != null && sale.saved().amount().signum() > 0) {
            var saved = new Span(getTranslation("till.receipt.saved", formats.money(sale.saved())));
            saved.addClassNames("receipt-where", "receipt-tender");
            paper.add(saved);
        }
        if (sale.receiptNumber() != null) {
            rule();
            var number = new Span(sale.receiptNumber());
            number.addClassName("receipt-where");
            paper.add(new Code128(sale.receiptNumber()), number);
        }
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
