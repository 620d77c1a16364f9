package dev.comptoir.ui.till;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What can be done during a sale, as buttons for fingers that name their keys. */
class ActionBar extends Div {
    private final transient Map<DeskAction, NativeButton> buttons = new LinkedHashMap<>();

    /** @param chosen called with what was touched */
    ActionBar(Consumer<DeskAction> chosen) {
        addClassName("till-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("till.actions"));
        DeskActions.ALL.forEach(action -> add(button(action, chosen)));
    }

    /** Offers what can be done now. */
    void tell(SaleDesk desk) {
        buttons.forEach((action, button) -> button.setEnabled(action.isEnabled().test(desk)));
    }

    private NativeButton button(DeskAction action, Consumer<DeskAction> chosen) {
        var key = new HtmlContainer("kbd");
        key.setText(action.key());
        var button = new NativeButton();
        button.add(action.icon().draw(), new Span(getTranslation(action.text())), key);
        button.getElement().setAttribute("aria-keyshortcuts", action.key());
        button.addClassName("till-do");
        button.addClickListener(click -> chosen.accept(action));
        buttons.put(action, button);
        return button;
    }
}
