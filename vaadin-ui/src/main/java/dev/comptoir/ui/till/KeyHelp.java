package dev.comptoir.ui.till;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** All keys of the till, for those who sell without a mouse. */
class KeyHelp extends Dialog {
    private final Div keys = new Div();

    KeyHelp() {
        setHeaderTitle(getTranslation("till.do.keys"));
        keys.addClassName("till-keys");
        add(keys);
        add("3*", "till.key.times");
        add("4*", "till.key.quantity");
        add("+ −", "till.key.count");
        add("↑ ↓", "till.key.walk");
        add("10%", "till.key.percent");
        add("5-", "till.key.amount");
        add(getTranslation("till.key.delete"), "till.key.remove");
        add(getTranslation("till.key.escape"), "till.key.back");
        DeskActions.inOrderOfKeys().forEach(action -> add(action.key(), action.text()));
        var close = new Button(getTranslation("action.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private void add(String key, String meaning) {
        var keyboard = new HtmlContainer("kbd");
        keyboard.setText(key);
        keys.add(new Div(keyboard, new Span(getTranslation(meaning))));
    }
}
