package dev.comptoir.ui.counts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How far a count got: in words, and as a bar. */
class CountProgress extends Div {
    private final Span words = new Span();
    private final Div bar = new Div();

    CountProgress() {
        addClassName("count-progress");
        bar.addClassName("count-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        add(words, bar);
    }

    void reached(int counted, int total) {
        words.setText(getTranslation("count.progress", counted, total));
        bar.getStyle().set("--reached", (total == 0 ? 0 : 100 * counted / total) + "%");
    }
}
