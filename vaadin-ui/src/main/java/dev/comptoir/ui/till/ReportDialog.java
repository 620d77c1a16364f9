package dev.comptoir.ui.till;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of one session: X while it is open, Z once it is closed. */
class ReportDialog extends Dialog {
    private final transient Graph graph;
    private final String storeId;
    private final String sessionId;
    private final Div content = new Div();

    ReportDialog(Graph graph, String storeId, TillSessions.Session session) {
        this.graph = graph;
        this.storeId = storeId;
        this.sessionId = session.id();
        addClassName("till-report-dialog");
        setHeaderTitle(
                session.zNumber() == null
                        ? getTranslation("till.x-report")
                        : getTranslation("till.z-report", String.valueOf(session.zNumber())));
        add(content);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                look();
            }
        });
    }

    private void look() {
        content.removeAll();
        content.add(Skeleton.lines(8));
        graph.ask(
                TillStore.class,
                Map.of("storeId", storeId),
                answer -> read(answer.data().store()),
                this::fail);
    }

    private void read(TillStore.@Nullable Store store) {
        graph.ask(
                TillReport.class,
                Map.of("sessionId", sessionId),
                answer -> {
                    content.removeAll();
                    var found = answer.data().tillSession();
                    if (store == null || found == null) {
                        content.add(new Notice(Icon.OFFLINE, getTranslation("failure.unavailable"))
                                .toned(Tone.WARNING)
                                .asAlert());
                    } else {
                        content.add(new ReportSheet(store, found), PaperActions.ofReport(graph, sessionId));
                    }
                },
                this::fail);
    }

    private void fail(RuntimeException failure) {
        content.removeAll();
        content.add(Failure.notice(failure, this::look));
    }
}
