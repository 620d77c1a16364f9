package dev.comptoir.ui.stock;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.format.Formats;
import java.util.EnumMap;
import java.util.Map;

/** All, out, low, over: each with how many there are, as soon as that is known. */
class StateLinks extends Nav {
    private final Map<StateFilter, Span> counts = new EnumMap<>(StateFilter.class);

    StateLinks() {
        addClassNames("segmented", "states");
        setAriaLabel(getTranslation("stock-page.states"));
    }

    /** Shows what is listed now; the counts stay until others are known. */
    void show(Sought sought) {
        removeAll();
        for (var state : StateFilter.values()) {
            var link = new RouterLink("", StockView.class);
            link.setQueryParameters(sought.with(state).address());
            link.add(new Span(getTranslation("state." + state.tag())), counts.computeIfAbsent(state, any -> count()));
            if (state == sought.state()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }

    void show(StockCounts known) {
        counts.forEach((state, span) -> {
            var count = known.of(state);
            span.setText(count == null ? "" : Formats.here().number(count.totalCount()));
        });
    }

    void forget() {
        counts.values().forEach(count -> count.setText(""));
    }

    private static Span count() {
        var count = new Span();
        count.addClassName("count");
        return count;
    }
}
