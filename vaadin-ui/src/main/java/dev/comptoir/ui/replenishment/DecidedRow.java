package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.replenishment.Replenishments.Request;
import dev.comptoir.ui.replenishment.Replenishments.Status;
import java.time.ZoneId;

/** A request that was decided: how, by whom and when, and why it was turned down. */
class DecidedRow extends ListItem {

    DecidedRow(Request request, ZoneId zone) {
        addClassNames("board-row", "board-decided");
        var figures = new Div(RequestWords.figure(getTranslation("replenishment.asked"), request.quantity()));
        figures.addClassName("board-figures");
        if (request.grantedQuantity() != null) {
            figures.add(RequestWords.figure(getTranslation("replenishment.sent"), request.grantedQuantity()));
        }
        add(new RequestWords(request, zone), figures, decision(request, zone));
    }

    private Div decision(Request request, ZoneId zone) {
        var decision = new Div(badge(request.status()));
        decision.addClassName("board-decision");
        if (request.decidedAt() != null) {
            var when = Formats.here().moment(request.decidedAt(), zone);
            var by = new Span(
                    request.decidedBy() == null
                            ? when
                            : "%s · %s".formatted(request.decidedBy().displayName(), when));
            by.addClassName("result-about");
            decision.add(by);
        }
        if (request.rejectionReason() != null) {
            var why = new Paragraph(request.rejectionReason());
            why.addClassName("board-why");
            decision.add(why);
        }
        return decision;
    }

    private Badge badge(Status status) {
        return new Badge(
                getTranslation("replenishment.this." + Wanted.tag(status)),
                switch (status) {
                    case APPROVED -> Tone.GOOD;
                    case REJECTED -> Tone.DANGER;
                    case PENDING, CANCELLED -> Tone.NEUTRAL;
                });
    }
}
