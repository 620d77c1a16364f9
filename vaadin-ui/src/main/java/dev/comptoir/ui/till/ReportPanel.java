package dev.comptoir.ui.till;

import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import java.util.Map;

/** The X report of the session that is open, as it stands now. */
class ReportPanel extends SidePanel {
    private final transient Till till;

    ReportPanel(SaleDesk desk) {
        super("till.x-report", desk);
        this.till = desk.till();
        ask();
    }

    private void ask() {
        show(Skeleton.lines(6));
        till.ask(
                TillReport.class,
                Map.of("sessionId", till.sessionId()),
                this::know,
                failure -> show(Failure.notice(failure, this::ask)));
    }

    private void know(Answer<TillReport> answer) {
        var session = answer.data().tillSession();
        if (session == null) {
            var why = answer.whyMissing("tillSession")
                    .map(fault -> fault.message())
                    .orElseGet(() -> getTranslation("failure.unavailable"));
            show(new Notice(Icon.OFFLINE, why).toned(Tone.WARNING).retrying(getTranslation("action.retry"), this::ask));
            return;
        }
        show(new ReportSheet(till.store(), session), PaperActions.ofReport(till.graph(), till.sessionId()));
    }
}
