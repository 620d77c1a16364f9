package dev.comptoir.ui.till;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.design.Icon;

/**
 * The one input of a till, for a scanner and for people. It is empty again at once, before the server has answered, so
 * that no digit of the next scan is lost.
 */
@Tag("comptoir-till-input")
@JsModule("context://comptoir/till.js")
final class TillInput extends HtmlContainer {
    private static final int LONGEST = 200;

    private final TextField field = new TextField();

    TillInput(String label) {
        addClassName("till-input");
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setPrefixComponent(Icon.SEARCH.draw());
        field.setMaxLength(LONGEST);
        field.getElement().setAttribute("autocomplete", "off");
        add(field, lost());
        // Told by the browser when the server can be reached again: the answer itself is what counts.
        getElement().addEventListener("reached", event -> {});
    }

    /** Shown by the browser itself, as soon as it cannot reach the server. */
    private Div lost() {
        var count = new Span();
        count.addClassName("till-kept");
        var lost = new Div(Icon.OFFLINE.draw(), new Span(getTranslation("till.lost")), count);
        lost.addClassName("till-lost");
        lost.getElement().setAttribute("role", "alert");
        return lost;
    }

    /** Unless a dialog is open, or opens now: it has the cursor, and gives it back. */
    void focus() {
        getElement().executeJs("this.takeCursor()");
    }

    /**
     * One of F1 to F10 has done what it stands for.
     *
     * @param opened whether something stands there now for which what was typed meanwhile may be meant
     */
    void answered(boolean opened) {
        getElement().executeJs("this.answered($0)", opened);
    }

    /** Signals with colour and sound that nothing came of a scan. */
    void wrong() {
        getElement().executeJs("this.wrong()");
    }

    /** Signals with a short sound that goods were taken. */
    void good() {
        getElement().executeJs("this.good()");
    }

    /**
     * Turns the sounds of this browser off, or on again.
     *
     * @param then told whether they are on now
     */
    void switchSound(com.vaadin.flow.function.SerializableConsumer<Boolean> then) {
        getElement().executeJs("return this.switchSound()").then(Boolean.class, then);
    }

    void whenScanned(com.vaadin.flow.function.SerializableConsumer<String> then) {
        addListener(Scanned.class, event -> then.accept(event.text));
    }

    void whenTyped(com.vaadin.flow.function.SerializableConsumer<String> then) {
        addListener(Typed.class, event -> then.accept(event.text));
    }

    void whenCommanded(com.vaadin.flow.function.SerializableConsumer<String> then) {
        addListener(Commanded.class, event -> then.accept(event.key));
    }

    /** @param then called with the key, F1 to F10, and what stood in the input if that could be a discount */
    void whenPressed(com.vaadin.flow.function.SerializableBiConsumer<String, String> then) {
        addListener(Pressed.class, event -> then.accept(event.key, event.typed));
    }

    /** Enter was pressed. Public, because Flow makes it. */
    @DomEvent("scanned")
    public static final class Scanned extends ComponentEvent<TillInput> {
        private final String text;

        public Scanned(TillInput source, boolean fromClient, @EventData("event.detail") String text) {
            super(source, fromClient);
            this.text = text;
        }
    }

    /** Words are being typed. Public, because Flow makes it. */
    @DomEvent("typed")
    public static final class Typed extends ComponentEvent<TillInput> {
        private final String text;

        public Typed(TillInput source, boolean fromClient, @EventData("event.detail") String text) {
            super(source, fromClient);
            this.text = text;
        }
    }

    /** A key of the basket was pressed while nothing was typed. Public, because Flow makes it. */
    @DomEvent("command")
    public static final class Commanded extends ComponentEvent<TillInput> {
        private final String key;

        public Commanded(TillInput source, boolean fromClient, @EventData("event.detail") String key) {
            super(source, fromClient);
            this.key = key;
        }
    }

    /** A key of an action was pressed, wherever on the page. Public, because Flow makes it. */
    @DomEvent("pressed")
    public static final class Pressed extends ComponentEvent<TillInput> {
        private final String key;
        private final String typed;

        public Pressed(
                TillInput source,
                boolean fromClient,
                @EventData("event.detail.key") String key,
                @EventData("event.detail.typed") String typed) {
            super(source, fromClient);
            this.key = key;
            this.typed = typed;
        }
    }
}
