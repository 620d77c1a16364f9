package dev.comptoir.ui.till;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** The keys of the selected line, for fingers. */
class LineKeys extends Div {

    /** @param touched called with the name of the key that the touch stands for */
    LineKeys(Consumer<String> touched) {
        addClassName("till-acts");
        add(button("till.more", "+", "+", touched), button("till.less", "−", "-", touched));
        add(button("till.remove", getTranslation("till.remove.short"), "Delete", touched));
    }

    private Button button(String meaning, String text, String key, Consumer<String> touched) {
        var button = new Button(text, click -> touched.accept(key));
        button.setAriaLabel(getTranslation(meaning));
        button.setTooltipText(getTranslation(meaning));
        button.addClassName("till-key");
        return button;
    }
}
