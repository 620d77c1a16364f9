package dev.comptoir.ui.design;

import com.vaadin.flow.component.html.Span;

/** A state in one or two words, e.g. "Out of stock". */
public final class Badge extends Span {
    public Badge(String text, Tone tone) {
        super(text);
        addClassNames("badge", tone.className());
    }
}
