package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;

/** The line above the basket that says what came of the last scan or key: in words, in colour, and by a sound. */
class Said extends Div {
    private final TillInput input;

    Said(TillInput input) {
        this.input = input;
        addClassName("scan-said");
        getElement().setAttribute("role", "status");
    }

    void good(String words) {
        say(new Notice(Icon.CHECK, words).toned(Tone.GOOD));
    }

    /** Goods were taken. */
    void taken(String words) {
        good(words);
        input.good();
    }

    /** Goods were taken, but somebody should look. */
    void warning(String words) {
        input.good();
        but(words);
    }

    /** Somebody should look at what was just taken: said in its place, without another sound. */
    void but(String words) {
        say(new Notice(Icon.ALERT, words).toned(Tone.WARNING));
    }

    /** Nothing came of it. */
    void wrong(String words) {
        wrong(new Notice(Icon.ALERT, words).toned(Tone.DANGER));
    }

    void wrong(Notice notice) {
        say(notice);
        input.wrong();
    }

    void nothing() {
        removeAll();
    }

    private void say(Notice notice) {
        removeAll();
        add(notice);
    }
}
