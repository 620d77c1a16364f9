package dev.comptoir.ui.till;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Both receipts of an exchange on one sheet: what came back, what went, and what changed hands. */
class ExchangeReceipt extends Div {
    private final transient Formats formats = Formats.here();
    private final Div paper = new Div();
    private final Button next = new Button();

    ExchangeReceipt(TillStore.Store store, ExchangeGoods.Outcome exchange, Runnable nextSale) {
        addClassName("till-receipt");
        paper.addClassName("receipt");
        paper.getElement().setAttribute("role", "region");
        paper.getElement().setAttribute("aria-label", getTranslation("till.receipt"));
        var name = new Span(store.name());
        name.addClassName("receipt-store");
        paper.add(name);
        var back = exchange.back();
        var sale = exchange.sale();
        if (back != null) {
            row(getTranslation("returns.slip"), back.receiptNumber(), "receipt-row");
            more(formats.moment(back.returnedAt(), ZoneId.of(store.timeZone())));
            back.lines().forEach(line -> {
                row(String.valueOf(line.saleLine().name()), "−" + formats.money(line.total()), "receipt-row");
                more("× %s".formatted(formats.number(line.quantity())));
            });
            row(getTranslation("till.exchange.worth"), "−" + formats.money(back.refund()), "receipt-total");
            rule();
            said(back.payments());
        }
        if (sale != null) {
            row(getTranslation("till.receipt.number"), sale.receiptNumber(), "receipt-row");
            sale.lines().forEach(line -> {
                row(String.valueOf(line.name()), formats.money(line.total()), "receipt-row");
                more("× %s".formatted(formats.number(line.quantity())));
            });
            row(getTranslation("till.total"), formats.money(sale.total()), "receipt-total");
            rule();
            sale.payments()
                    .forEach(each ->
                            row(getTranslation(each.method().key()), formats.money(each.amount()), "receipt-row"));
            row(getTranslation("till.receipt.change"), formats.money(sale.change()), "receipt-row");
            change(sale.change());
        }
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
        add(paper, next, print);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        next.focus();
    }

    /** Says first what the customer gets. */
    private void said(List<ExchangeGoods.Payment> payments) {
        payments.stream()
                .filter(each -> each.method() != PaymentMethod.EXCHANGE)
                .forEach(each -> say(getTranslation(
                        each.method() == PaymentMethod.CASH ? "returns.done.cash" : "returns.done.other",
                        formats.money(each.amount()),
                        getTranslation(each.method().key()))));
    }

    private void change(@Nullable Money change) {
        if (change != null && change.amount().signum() > 0) {
            say(getTranslation("till.change", formats.money(change)));
        }
    }

    private void say(String words) {
        var said = new Div(words);
        said.addClassNames("till-change", "till-change-large");
        said.getElement().setAttribute("role", "status");
        add(said);
    }

    private void row(String name, String value, String className) {
        var row = new Div(new Span(name), new Span(value));
        row.addClassName(className);
        paper.add(row);
    }

    private void more(String words) {
        var more = new Span(words);
        more.addClassName("receipt-more");
        paper.add(more);
    }

    private void rule() {
        var rule = new Div();
        rule.addClassName("receipt-rule");
        paper.add(rule);
    }
}
