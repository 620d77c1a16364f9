package dev.comptoir.ui.prices;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;

/** Where a promotion or a price list stands. */
enum OfferState {
    NOW(Tone.GOOD),
    COMING(Tone.INFO),
    ENDED(Tone.NEUTRAL);

    private final Tone tone;

    OfferState(Tone tone) {
        this.tone = tone;
    }

    String words() {
        return UI.getCurrentOrThrow().getTranslation("offer.state." + name());
    }

    Badge badge() {
        return new Badge(UI.getCurrentOrThrow().getTranslation("offer.is." + name()), tone);
    }
}
