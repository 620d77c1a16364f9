package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.Composite;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.replenishment.RequestReplenishment.Outcome;
import java.time.ZoneId;

/** Goods are on order already: how many, who asked for them and when. */
class OpenRequest extends Composite<Notice> {
    private final transient Outcome outcome;
    private final ZoneId zone;

    OpenRequest(Outcome outcome, ZoneId zone) {
        this.outcome = outcome;
        this.zone = zone;
    }

    @Override
    protected Notice initContent() {
        var notice = new Notice(Icon.CHECK, getTranslation("ask.open"))
                .toned(Tone.INFO)
                .asAlert();
        var open = outcome.request();
        if (open == null) {
            return notice.saying(String.valueOf(outcome.message()));
        }
        var formats = Formats.here();
        var who = open.requestedBy() == null
                ? getTranslation("replenishment.system")
                : open.requestedBy().displayName();
        notice.saying(getTranslation(
                "ask.open.about", formats.number(open.quantity()), who, formats.moment(open.requestedAt(), zone)));
        return open.note() == null || open.note().isBlank() ? notice : notice.saying(open.note());
    }
}
