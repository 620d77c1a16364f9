package dev.comptoir.ui.till;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What can be done during a sale, as buttons for fingers that name their keys. */
class ActionBar extends Div {
    private static final String COUNT = "output";

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

    /** Says on its button how many sales of the store are parked; nothing when there are none, or nobody can tell. */
    void countParked(Till till) {
        till.ask(
                ParkedCount.class,
                Map.of("storeId", till.store().id()),
                answer -> count("F7", answer.data().count()),
                failure -> count("F7", 0));
    }

    private void count(String key, int count) {
        buttons.entrySet().stream()
                .filter(each -> each.getKey().key().equals(key))
                .map(each -> each.getValue().getElement())
                .forEach(button -> {
                    button.getChildren()
                            .filter(child -> child.getTag().equals(COUNT))
                            .toList()
                            .forEach(Element::removeFromParent);
                    if (count > 0) {
                        button.appendChild(new Element(COUNT).setText(String.valueOf(count)));
                    }
                });
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
