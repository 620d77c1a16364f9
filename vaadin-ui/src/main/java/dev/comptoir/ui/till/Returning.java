package dev.comptoir.ui.till;

import dev.comptoir.ui.till.returns.GoodsBack;
import dev.comptoir.ui.till.returns.ReturnsDesk;
import dev.comptoir.ui.till.returns.ReturnsPanel;
import dev.comptoir.ui.till.returns.ReturnsPlace;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Leads from the sale to its receipts and returns, and back. The basket stays as it is meanwhile. */
final class Returning implements ReturnsDesk {
    private final SaleDesk desk;

    private Returning(SaleDesk desk) {
        this.desk = desk;
    }

    static void begin(SaleDesk desk) {
        show(desk, new ReturnsPanel(place(desk), new Returning(desk)));
    }

    /** What was sent before the page was left, and not answered, is asked for again. */
    static void goOn(SaleDesk desk) {
        ReturnsPanel.unfinished(place(desk), new Returning(desk), panel -> show(desk, panel));
    }

    @Override
    public void leave() {
        desk.sell();
    }

    @Override
    public void exchange(GoodsBack back) {
        desk.basket().exchange(back);
        desk.sell();
    }

    @Override
    public void approve(String action, Consumer<String> then, Runnable left) {
        var till = desk.till();
        Approvals.ask(till.graph(), till.store().id(), action, then, left);
    }

    private static void show(SaleDesk desk, ReturnsPanel panel) {
        desk.beside(panel, panel::scanned);
    }

    private static ReturnsPlace place(SaleDesk desk) {
        var till = desk.till();
        var store = till.store();
        var buyer = desk.basket().draft().customer();
        return new ReturnsPlace(
                till.graph(),
                store.id(),
                store.name(),
                ZoneId.of(store.timeZone()),
                till.sessionId(),
                buyer == null ? null : new ReturnsPlace.Customer(buyer.id(), buyer.name()));
    }
}
