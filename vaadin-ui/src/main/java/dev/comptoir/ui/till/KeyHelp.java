package dev.comptoir.ui.till;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** The keys of the till, for those who sell without a mouse. */
class KeyHelp extends Div {

    KeyHelp() {
        addClassNames("board-keys", "till-keys");
        add("3*", "till.key.times");
        add("+ −", "till.key.count");
        add("↑ ↓", "till.key.walk");
        add("10%", "till.key.percent");
        add(getTranslation("till.key.delete"), "till.key.remove");
        add("F9", "till.key.pay");
    }

    private void add(String key, String meaning) {
        var keyboard = new Element("kbd");
        keyboard.setText(key);
        var pair = new Span();
        pair.getElement().appendChild(keyboard);
        pair.add(new Span(" " + getTranslation(meaning)));
        add(pair);
    }
}
