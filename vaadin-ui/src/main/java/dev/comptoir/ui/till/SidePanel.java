package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A sheet that stands beside the basket for a while, and leads back to the sale with a button and with Escape. */
class SidePanel extends Div {
    private final Div body = new Div();

    /** @param title the key of its heading in the bundles */
    SidePanel(String title, SaleDesk desk) {
        addClassName("till-panel");
        body.addClassName("till-panel-body");
        var back = new Button(getTranslation("till.back"), click -> desk.sell());
        back.addClassName("till-key");
        back.addClickShortcut(Key.ESCAPE);
        add(new H2(getTranslation(title)), body, back);
    }

    /** Replaces what is between the heading and the way back. */
    final void show(Component... content) {
        body.removeAll();
        body.add(content);
    }
}
