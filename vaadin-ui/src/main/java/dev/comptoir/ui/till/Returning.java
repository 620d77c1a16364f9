package dev.comptoir.ui.till;

import dev.comptoir.ui.till.returns.ReturnsPanel;
import dev.comptoir.ui.till.returns.ReturnsPlace;
import java.time.ZoneId;

/** Leads from the sale to its receipts and returns, and back. The basket stays as it is meanwhile. */
final class Returning {

    private Returning() {}

    static void begin(SaleDesk desk) {
        show(desk, new ReturnsPanel(place(desk.till()), desk::sell));
    }

    /** What was sent before the page was left, and not answered, is asked for again. */
    static void goOn(SaleDesk desk) {
        ReturnsPanel.unfinished(place(desk.till()), desk::sell, panel -> show(desk, panel));
    }

    private static void show(SaleDesk desk, ReturnsPanel panel) {
        desk.beside(panel, panel::scanned);
    }

    private static ReturnsPlace place(Till till) {
        var store = till.store();
        return new ReturnsPlace(till.graph(), store.id(), store.name(), ZoneId.of(store.timeZone()), till.sessionId());
    }
}
