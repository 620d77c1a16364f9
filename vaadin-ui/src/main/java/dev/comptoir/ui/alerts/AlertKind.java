package dev.comptoir.ui.alerts;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;

/** What happened to a stock level. */
enum AlertKind {
    STOCK_OUT(Tone.DANGER, "out"),
    LOW_STOCK(Tone.WARNING, "low"),
    OVERSTOCK(Tone.INFO, "over"),
    RECOVERED(Tone.GOOD, "out");

    private final Tone tone;
    private final String list;

    AlertKind(Tone tone, String list) {
        this.tone = tone;
        this.list = list;
    }

    /** The stock list in which one looks after such an alert, as it stands in addresses. */
    String list() {
        return list;
    }

    Badge badge() {
        return new Badge(UI.getCurrentOrThrow().getTranslation("alert." + name()), tone);
    }
}
