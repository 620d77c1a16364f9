package dev.comptoir.ui.till;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** All keys of the till, for those who sell without a mouse. */
class KeyHelp extends Dialog {
    private final Div groups = new Div();

    KeyHelp() {
        addClassNames("till-dialog", "till-dialog-wide");
        setHeaderTitle(getTranslation("till.do.keys"));
        groups.addClassName("till-key-groups");
        // On a small screen they are scrolled, by keys too.
        groups.getElement().setAttribute("tabindex", "0");
        add(groups);
        var goods = group("till.keys.goods");
        key(goods, "3*", "till.key.times");
        key(goods, "4*", "till.key.quantity");
        key(goods, "+ −", "till.key.count");
        key(goods, "↑ ↓", "till.key.walk");
        key(goods, "10%", "till.key.percent");
        key(goods, "5-", "till.key.amount");
        key(goods, getTranslation("till.key.delete"), "till.key.remove");
        key(goods, getTranslation("till.key.escape"), "till.key.back");
        var actions = group("till.actions");
        DeskActions.inOrderOfKeys().forEach(action -> key(actions, action.key(), action.text()));
        var payment = group("till.payment");
        TenderForm.KEYS.forEach((method, key) -> key(payment, key, method.key()));
        key(payment, getTranslation("till.key.enter"), "till.key.take");
        var menu = group("till.do.menu");
        TillMenu.ENTRIES.forEach(entry -> key(menu, entry.key(), entry.text()));
        var close = new Button(getTranslation("action.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private Div group(String title) {
        var group = new Div(new H3(getTranslation(title)));
        group.addClassName("till-keys");
        groups.add(group);
        return group;
    }

    private static void key(Div group, String key, String meaning) {
        var keyboard = new HtmlContainer("kbd");
        keyboard.setText(key);
        group.add(new Div(keyboard, new Span(group.getTranslation(meaning))));
    }
}
