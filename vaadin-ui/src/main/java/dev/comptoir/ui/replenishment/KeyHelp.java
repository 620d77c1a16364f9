package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Which keys do what on the board. */
class KeyHelp extends Div {

    KeyHelp() {
        addClassName("board-keys");
        key("↑ ↓", "replenishment.key.walk");
        key(getTranslation("replenishment.key.space"), "replenishment.key.select");
        key("A", "replenishment.key.approve");
        key("R", "replenishment.key.reject");
        key(getTranslation("replenishment.key.enter"), "replenishment.key.quantity");
    }

    private void key(String name, String meaning) {
        var key = new HtmlContainer("kbd");
        key.setText(name);
        add(new Div(key, new Span(getTranslation(meaning))));
    }
}
