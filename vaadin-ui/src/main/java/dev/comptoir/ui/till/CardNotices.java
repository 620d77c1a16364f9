package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;

/** What the terminal is at, in words, and the keys for what can be done about it. */
class CardNotices extends Div {

    CardNotices() {
        addClassName("till-card");
    }

    void nothing() {
        removeAll();
    }

    void starting() {
        say(new Notice(Icon.RETRY, getTranslation("till.card.starting")).toned(Tone.INFO));
    }

    void waiting(String message, Runnable cancel) {
        say(new Notice(Icon.RETRY, message).toned(Tone.INFO), button("till.card.cancel", Key.ESCAPE, cancel));
    }

    /** The terminal does not answer. */
    void silent(String message, Runnable again, Runnable cancel) {
        say(
                new Notice(Icon.OFFLINE, getTranslation("till.card.silent"))
                        .toned(Tone.WARNING)
                        .saying(message)
                        .asAlert(),
                first("till.card.ask-again", again),
                button("till.card.otherwise", Key.ESCAPE, cancel));
    }

    /** The terminal may have been asked or not. */
    void unknown(Runnable again) {
        var retry = first("till.card.ask-again", again);
        say(
                new Notice(Icon.OFFLINE, getTranslation("till.unknown-outcome"))
                        .toned(Tone.DANGER)
                        .saying(getTranslation("till.card.unknown.hint"))
                        .asAlert(),
                retry);
        retry.focus();
    }

    /** The terminal is at what another page began. */
    void busy(String message, Runnable again, Runnable cancelOther, Runnable otherwise) {
        say(
                new Notice(Icon.ALERT, message).toned(Tone.WARNING).asAlert(),
                button("till.card.ask-again", Key.ENTER, again),
                button("till.card.cancel-other", Key.F6, cancelOther),
                button("till.card.otherwise", Key.ESCAPE, otherwise));
    }

    private Button first(String text, Runnable act) {
        var button = button(text, Key.ENTER, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String text, Key key, Runnable act) {
        var button = new Button(getTranslation(text), click -> act.run());
        button.addClassName("till-act");
        button.addClickShortcut(key);
        return button;
    }

    private void say(Component... content) {
        removeAll();
        add(content);
    }
}
