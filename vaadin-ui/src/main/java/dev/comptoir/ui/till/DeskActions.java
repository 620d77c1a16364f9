package dev.comptoir.ui.till;

import static dev.comptoir.ui.till.DeskAction.on;
import static dev.comptoir.ui.till.DeskAction.taking;

import dev.comptoir.ui.design.Icon;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that can be done during a sale, in the order of the buttons.
 *
 * <p>To add something, write one line here: its key, the key of its name in the bundles, a drawing, what it does, and
 * when it can be done. The button, the key (anywhere on the page; the browser's own meaning of F1 to F10 is off) and its
 * line in the list of keys come by themselves. Actions and scans are done one after the other, in the order of the keys;
 * while something else stands beside the basket, its own keys are meant, see {@link TakesKeys}.
 *
 * <p>What an action may use of the {@link SaleDesk}:
 *
 * <ul>
 *   <li>{@link SaleDesk#till()}: the store, the register, the session, and the graph to ask;
 *   <li>{@link SaleDesk#basket()}: what is sold so far. Change it freely: the screen, the total and what the browser
 *       keeps follow by themselves;
 *   <li>{@link SaleDesk#beside}: puts a {@link SidePanel} where the total was; the basket stays in sight and does not
 *       change. {@link SaleDesk#sell} ends it, with the cursor in the scan field; so does Escape, if the panel is a
 *       {@link SidePanel}. What is scanned meanwhile goes to the panel, if it wants that;
 *   <li>{@link SaleDesk#over}: opens a dialog; when it closes, the cursor is in the scan field again;
 *   <li>{@link SaleDesk#said()}: says what came of it, in the line above the basket.
 * </ul>
 *
 * <p>What is done to the till rather than to a sale has a line in {@link TillMenu}.
 */
final class DeskActions {
    static final DeskAction PAY =
            on("F9", "till.do.pay", Icon.TILL, SaleDesk::pay).when(SaleDesk::hasGoods);

    static final List<DeskAction> ALL = List.of(
            on("F1", "till.do.keys", Icon.KEYS, desk -> desk.over(new KeyHelp())),
            taking("F2", "till.do.sale-discount", Icon.DISCOUNT, DiscountDialog::ofSale)
                    .when(SaleDesk::hasGoods),
            on("F3", "till.do.stock", Icon.STOCK, StockPanel::open).when(SaleDesk::hasGoods),
            taking("F4", "till.do.line-discount", Icon.DISCOUNT, DiscountDialog::ofLine)
                    .when(SaleDesk::hasGoods),
            on("F5", "till.do.note", Icon.NOTE, NoteDialog::open),
            on("F6", "till.do.customer", Icon.PERSON, CustomerPanel::open),
            on("F7", "till.do.park", Icon.PARK, ParkDialog::begin).when(desk -> !desk.isExchanging()),
            on("F8", "till.do.returns", Icon.GIVE_BACK, Returning::begin),
            on("F10", "till.do.menu", Icon.MENU, desk -> desk.beside(new TillMenu(desk))));

    private DeskActions() {}

    static Stream<DeskAction> inOrderOfKeys() {
        return Stream.concat(ALL.stream(), Stream.of(PAY))
                .sorted(Comparator.comparing(
                        action -> Integer.valueOf(action.key().substring(1))));
    }

    /**
     * Does what a key stands for, if it can be done now.
     *
     * @param typed what stood in the input, if it could be a discount
     */
    static void press(String key, String typed, SaleDesk desk) {
        inOrderOfKeys()
                .filter(action -> action.key().equals(key) && action.isEnabled().test(desk))
                .forEach(action -> action.act().accept(desk, typed));
    }
}
