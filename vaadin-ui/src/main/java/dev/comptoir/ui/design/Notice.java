package dev.comptoir.ui.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says, in the place where something would be, why it is not there, and what can be done. */
public final class Notice extends Div {
    private final Div words = new Div();

    public Notice(Icon icon, String title) {
        addClassNames("notice");
        words.addClassName("notice-words");
        words.add(new Span(title));
        add(icon.draw(), words);
    }

    public Notice toned(Tone tone) {
        addClassName(tone.className());
        return this;
    }

    public Notice saying(String more) {
        var paragraph = new Paragraph(more);
        paragraph.addClassName("notice-more");
        words.add(paragraph);
        return this;
    }

    /** Adds a button that tries again. */
    public Notice retrying(String label, Runnable again) {
        var button = new Button(label, Icon.RETRY.draw(), click -> again.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        add(button);
        return this;
    }

    /** Announced at once by screen readers: for what happened just now. */
    public Notice asAlert() {
        getElement().setAttribute("role", "alert");
        return this;
    }
}
