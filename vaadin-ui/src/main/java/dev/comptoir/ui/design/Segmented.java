package dev.comptoir.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A few choices side by side, of which one is taken. */
public final class Segmented<T> extends Div {
    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> whenChosen;

    /** @param label says what is being chosen, to those who cannot see it */
    public Segmented(String label, Consumer<T> whenChosen) {
        this.whenChosen = whenChosen;
        addClassName("segmented");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    public Segmented<T> offering(T value, String text) {
        return offering(value, new NativeButton(text));
    }

    /** @param label what the drawing means */
    public Segmented<T> offering(T value, Component drawing, String label) {
        var button = new NativeButton();
        button.add(drawing);
        button.getElement().setAttribute("aria-label", label);
        button.getElement().setAttribute("title", label);
        return offering(value, button);
    }

    /** Shows a value as taken, and tells nobody. */
    public Segmented<T> taken(T value) {
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(value))));
        return this;
    }

    private Segmented<T> offering(T value, NativeButton button) {
        button.addClickListener(click -> {
            taken(value);
            whenChosen.accept(value);
        });
        buttons.put(value, button);
        add(button);
        return this;
    }
}
