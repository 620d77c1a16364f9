package dev.comptoir.ui.counts;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;

/** How a count stands. */
enum CountStatus {
    OPEN(Tone.INFO),
    POSTED(Tone.GOOD),
    CANCELLED(Tone.NEUTRAL);

    private final Tone tone;

    CountStatus(Tone tone) {
        this.tone = tone;
    }

    Badge badge() {
        return new Badge(UI.getCurrentOrThrow().getTranslation("count.status." + name()), tone);
    }
}
