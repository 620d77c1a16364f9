package dev.comptoir.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things to choose from with the arrows and Enter, or a touch; a field to type in may stand above them. */
@Tag("comptoir-pick")
@JsModule("context://comptoir/pick.js")
public final class Pick extends HtmlContainer {
    private final Div list = new Div();

    /** @param above where the cursor stands meanwhile; without it, {@link #focus} brings it here */
    public Pick(@Nullable Component above) {
        addClassName("picks");
        list.addClassName("pick-list");
        if (above == null) {
            getElement().setAttribute("tabindex", "0");
        } else {
            add(above);
        }
        add(list);
    }

    /** Replaces what there is to choose from; the first stands out. */
    public void offer(List<NativeButton> choices) {
        list.removeAll();
        choices.forEach(choice -> {
            choice.addClassName("pick");
            list.add(choice);
        });
    }

    /** What is done about the choice that stands out when Delete is pressed. */
    public static void whenDiscarded(NativeButton choice, Runnable then) {
        choice.getElement().addEventListener("discard", event -> then.run());
    }

    public void focus() {
        getElement().executeJs("this.focus()");
    }
}
