package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.format.Formats;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sessions of one register, the latest first; each opens its report. */
class SessionList extends Div {
    private final transient Formats formats = Formats.here();
    private final transient ZoneId zone;
    private final transient Consumer<TillSessions.Session> chosen;
    private final Div rows = new Div();
    private final More more;
    private @Nullable String after;

    /** @param next called with the cursor after which the list goes on */
    SessionList(ZoneId zone, Consumer<TillSessions.Session> chosen, Consumer<String> next) {
        this.zone = zone;
        this.chosen = chosen;
        this.more = new More(() -> {
            if (after != null) {
                next.accept(after);
            }
        });
        rows.addClassName("till-sessions");
        add(rows, more);
    }

    void add(TillSessions.Page page) {
        page.nodes().forEach(session -> rows.add(row(session)));
        if (rows.getChildren().findAny().isEmpty()) {
            rows.add(new Span(getTranslation("till-reports.none")));
        }
        after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }

    private NativeButton row(TillSessions.Session session) {
        var name = new Span(
                session.zNumber() == null
                        ? getTranslation("till-reports.open")
                        : getTranslation("till.z-report", String.valueOf(session.zNumber())));
        name.addClassName("till-session-name");
        var by = session.closedBy() == null ? null : session.closedBy().displayName();
        var when = new Span(moment(session.closedAt() == null ? session.openedAt() : session.closedAt())
                + (by == null ? "" : " · " + by));
        when.addClassName("till-session-when");
        var sales = new Span(getTranslation("till-reports.sales", formats.number(session.saleCount())));
        var total = new Span(
                session.figures() == null ? "" : formats.money(session.figures().total()));
        total.addClassName("till-session-total");
        var row = new NativeButton();
        row.add(name, when, sales, total);
        var difference = session.difference();
        if (difference != null) {
            var off = new Span(getTranslation("till.count.off", formats.money(difference)));
            off.addClassName("till-session-off");
            row.add(off);
        }
        row.addClassName("till-session");
        row.addClickListener(click -> chosen.accept(session));
        return row;
    }

    private String moment(OffsetDateTime at) {
        return formats.moment(at, zone);
    }
}
