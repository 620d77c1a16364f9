package dev.comptoir.ui.design;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;

/** The end of a list that goes on: asks for the next page when the reader comes near, or presses the button. */
@Tag("comptoir-more")
@JsModule("context://comptoir/more.js")
public final class More extends HtmlContainer {
    private int page;

    public More(Runnable next) {
        addClassName("more");
        var button = new Button(getTranslation("action.more"), click -> next.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        add(button);
        addListener(Reached.class, reached -> next.run());
    }

    /** Watches again, once the page that was asked for is there. */
    public void again() {
        getElement().setAttribute("page", String.valueOf(++page));
    }

    /** The reader came near. Public, because Flow makes it. */
    @DomEvent("reached")
    public static final class Reached extends ComponentEvent<More> {
        public Reached(More source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
