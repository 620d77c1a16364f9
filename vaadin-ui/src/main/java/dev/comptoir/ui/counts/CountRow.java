package dev.comptoir.ui.counts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.format.Formats;
import java.time.ZoneId;

/** A count in the list: what it is called, where, how far it got. The whole row is a link. */
class CountRow extends RouterLink {

    CountRow(CountList.Count count, ZoneId zone) {
        super(CountView.class, new RouteParameters("id", count.id()));
        addClassName("result");
        var formats = Formats.here();
        var category = count.category() == null
                ? ""
                : " · " + String.join(" › ", count.category().path());
        var by = count.openedBy() == null ? "" : " · " + count.openedBy().displayName();
        var what = new Div(
                span(count.name(), "result-name"),
                span(
                        count.location().name() + category + " · " + formats.moment(count.openedAt(), zone) + by,
                        "result-about"));
        what.addClassName("result-what");
        var state = new Div(count.status().badge());
        state.addClassName("result-stock");
        var progress = getTranslation("count.progress", count.countedProducts(), count.totalProducts());
        add(what, state, span(progress, "result-price"));
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
