package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The X or Z report of a session, as wide as the paper of a till printer. */
class ReportSheet extends Div {
    private final transient TillStore.Store store;
    private final transient Formats formats = Formats.here();

    ReportSheet(TillStore.Store store, TillReport.Session session) {
        this.store = store;
        addClassName("receipt");
        getElement().setAttribute("role", "region");
        var title = session.zNumber() == null
                ? getTranslation("till.x-report")
                : getTranslation("till.z-report", String.valueOf(session.zNumber()));
        getElement().setAttribute("aria-label", title);
        var name = new Span(title);
        name.addClassName("receipt-store");
        var where = new Span(store.name());
        where.addClassName("receipt-where");
        add(name, where);
        heading(session);
        session.totals().forEach(this::total);
        pieces(session);
        moved(session);
        if (session.figures() != null) {
            sold(session.saleCount(), session.figures());
        }
        if (session.note() != null) {
            rule();
            add(new Span(session.note()));
        }
        if (session.isBlind()) {
            rule();
            add(new Span(getTranslation("till.report.blind")));
        }
    }

    private void heading(TillReport.Session session) {
        rule();
        row("till.receipt.register", session.register().name());
        when("till.report.opened", session.openedAt(), session.openedBy());
        if (session.closedAt() != null) {
            when("till.report.closed", session.closedAt(), session.closedBy());
        }
        row("till.report.float", formats.money(session.openingFloat()));
        if (session.figures() == null) {
            row("till.report.sales", formats.number(session.saleCount()));
        }
    }

    private void when(String key, OffsetDateTime at, TillReport.@Nullable Person by) {
        row(key, formats.moment(at, ZoneId.of(store.timeZone())));
        if (by != null) {
            add(row(new Span(), new Span(by.displayName())));
        }
    }

    private void total(TillReport.Total total) {
        rule();
        title(getTranslation(total.method().key()));
        row("till.report.expected", formats.money(total.expected()));
        if (total.counted() != null) {
            row("till.report.counted", formats.money(total.counted()));
        }
        if (total.difference() != null) {
            row("till.report.difference", formats.money(total.difference()));
        }
    }

    private void pieces(TillReport.Session session) {
        if (session.countedCash().isEmpty()) {
            return;
        }
        rule();
        title(getTranslation("till.pieces"));
        session.countedCash()
                .forEach(pieces -> add(row(
                        new Span("%d × %s".formatted(pieces.count(), formats.money(pieces.value()))),
                        new Span(formats.money(new Money(
                                pieces.value().amount().multiply(BigDecimal.valueOf(pieces.count())),
                                pieces.value().currency()))))));
    }

    private void moved(TillReport.Session session) {
        if (session.cashMovements().isEmpty()) {
            return;
        }
        rule();
        title(getTranslation("till.cash"));
        session.cashMovements().forEach(one -> {
            add(row(new Span(one.reason()), new Span(formats.money(one.amount()))));
            var at = new Span(formats.moment(one.at(), ZoneId.of(store.timeZone())));
            at.addClassName("receipt-more");
            add(at);
        });
    }

    private void sold(int saleCount, TillReport.Figures figures) {
        rule();
        row("till.report.sales", formats.number(saleCount));
        row("till.report.returns", formats.number(figures.returnCount()));
        row("till.report.voids", formats.number(figures.voidCount()));
        rule();
        row("till.report.gross", formats.money(figures.gross()));
        row("till.report.discounts", formats.money(figures.discounts()));
        row("till.report.returned", formats.money(figures.returned()));
        row("till.report.net", formats.money(figures.net()));
        figures.taxes()
                .forEach(tax -> add(row(
                        new Span("%s %s %%".formatted(tax.name(), formats.number(percent(tax.rate())))),
                        new Span(formats.money(tax.amount())))));
        var total = row(new Span(getTranslation("till.total")), new Span(formats.money(figures.total())));
        total.setClassName("receipt-total");
        add(total);
        if (figures.firstReceipt() != null) {
            rule();
            row("till.report.first", figures.firstReceipt());
            row("till.report.last", String.valueOf(figures.lastReceipt()));
        }
    }

    private static BigDecimal percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(3, RoundingMode.HALF_UP);
    }

    private void title(String text) {
        var title = new Span(text);
        title.addClassName("receipt-tender");
        add(title);
    }

    private void row(String key, String value) {
        add(row(new Span(getTranslation(key)), new Span(value)));
    }

    private static Div row(Span what, Span howMuch) {
        var row = new Div(what, howMuch);
        row.addClassName("receipt-row");
        return row;
    }

    private void rule() {
        var rule = new Div();
        rule.addClassName("receipt-rule");
        add(rule);
    }
}
