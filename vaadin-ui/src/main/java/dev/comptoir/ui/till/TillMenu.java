package dev.comptoir.ui.till;

import static dev.comptoir.ui.till.DeskAction.on;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import java.util.List;

/**
 * What is done to the till rather than to a sale: one line each, with a key of F1 to F9, which
 * mean something else while the menu is open; no digit, for a scanner types those. An entry that needs room calls
 * {@link SaleDesk#beside} with a {@link SidePanel} of its own, which takes the place of the menu.
 */
class TillMenu extends SidePanel implements TakesKeys {
    static final List<DeskAction> ENTRIES = List.of(
            on("F1", "till.cash", Icon.DRAWER, desk -> desk.beside(new CashPanel(desk))),
            on("F2", "till.x-report", Icon.FILE, desk -> desk.beside(new ReportPanel(desk))),
            on("F5", "till.drawer", Icon.DRAWER, desk -> desk.beside(new DrawerPanel(desk))),
            on("F6", "till.do.giftcard", Icon.GIFT, GiftCardSale::open),
            on("F7", "till.do.display", Icon.SCREEN, TillMenu::openDisplay),
            on("F8", "till.do.sound", Icon.SOUND, SaleDesk::switchSound),
            on("F9", "till.close", Icon.TILL, SaleDesk::close).when(desk -> !desk.hasGoods()));

    private final transient SaleDesk desk;

    TillMenu(SaleDesk desk) {
        super("till.do.menu", desk);
        this.desk = desk;
        var entries = new Div();
        entries.addClassName("till-menu");
        ENTRIES.forEach(entry -> entries.add(button(entry)));
        show(entries);
    }

    @Override
    public void press(String key) {
        ENTRIES.stream()
                .filter(entry -> entry.key().equals(key) && entry.isEnabled().test(desk))
                .forEach(entry -> entry.act().accept(desk, ""));
    }

    /** The customer's view of this register, in a window of its own that is moved to the other screen. */
    private static void openDisplay(SaleDesk desk) {
        var address = "till/display?register=" + desk.till().register().id();
        desk.getUI().ifPresent(ui -> ui.getPage().open(address, "comptoir-display"));
        desk.sell();
    }

    private Button button(DeskAction entry) {
        var button = new Button(entry.icon().draw(), click -> entry.act().accept(desk, ""));
        button.setText("%s · %s".formatted(button.getTranslation(entry.text()), entry.key()));
        button.addClassNames("till-act", "till-menu-entry");
        button.setEnabled(entry.isEnabled().test(desk));
        return button;
    }
}
