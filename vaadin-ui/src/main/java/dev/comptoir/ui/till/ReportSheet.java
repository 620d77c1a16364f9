package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The X or Z report of a session, as wide as the paper of a till printer. */
class ReportSheet extends Div {
    private final transient TillStore.Store store;
    private final transient Formats formats = Formats.here();

    ReportSheet(TillStore.Store store, TillReport.Session session) {
        this.store = store;
        addClassName("receipt");
        var title = new Span(
                session.zNumber() == null
                        ? getTranslation("till.x-report")
                        : getTranslation("till.z-report", String.valueOf(session.zNumber())));
        title.addClassName("receipt-store");
        add(title, new Span(store.name()));
        row("till.report.opened", moment(session.openedAt()));
        if (session.closedAt() != null) {
            row("till.report.closed", moment(session.closedAt()));
        }
        row("till.report.sales", formats.number(session.saleCount()));
        session.totals().forEach(this::total);
        if (session.note() != null) {
            rule();
            add(new Span(session.note()));
        }
    }

    private void total(TillReport.Total total) {
        rule();
        var name = new Span(getTranslation(total.method().key()));
        name.addClassName("receipt-tender");
        add(name);
        row("till.report.expected", formats.money(total.expected()));
        if (total.counted() != null) {
            row("till.report.counted", formats.money(total.counted()));
        }
        if (total.difference() != null) {
            row("till.report.difference", formats.money(total.difference()));
        }
    }

    private void row(String key, String value) {
        var row = new Div(new Span(getTranslation(key)), new Span(value));
        row.addClassName("receipt-row");
        add(row);
    }

    private void rule() {
        var rule = new Div();
        rule.addClassName("receipt-rule");
        add(rule);
    }

    private String moment(OffsetDateTime moment) {
        return formats.moment(moment, ZoneId.of(store.timeZone()));
    }
}
