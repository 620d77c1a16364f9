package dev.comptoir.ui.till;

import static dev.comptoir.ui.till.DeskAction.on;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import java.util.List;

/**
 * What is done to the till rather than to a sale: one line each, with a digit as its key. An entry that needs room calls
 * {@link SaleDesk#beside} with a {@link SidePanel} of its own, which takes the place of the menu.
 */
class TillMenu extends SidePanel {
    private static final List<DeskAction> ENTRIES =
            List.of(on("9", "till.close", Icon.TILL, SaleDesk::close).when(desk -> !desk.hasGoods()));

    TillMenu(SaleDesk desk) {
        super("till.do.menu", desk);
        var entries = new Div();
        entries.addClassName("till-menu");
        ENTRIES.forEach(entry -> entries.add(button(entry, desk)));
        show(entries);
    }

    private static Button button(DeskAction entry, SaleDesk desk) {
        var button = new Button(entry.icon().draw(), click -> entry.act().accept(desk, ""));
        button.setText("%s · %s".formatted(button.getTranslation(entry.text()), entry.key()));
        button.addClassNames("till-act", "till-menu-entry");
        button.setEnabled(entry.isEnabled().test(desk));
        button.addClickShortcut(Key.of(entry.key()));
        return button;
    }
}
