package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a session: what must be in the drawer, what is counted, why it differs; then the report. */
class ClosingDesk extends Div {
    private final transient Graph graph;
    private final transient TillStore.Store store;
    private final String sessionId;
    private final transient Runnable left;
    private final Div outcome = new Div();
    private @Nullable DrawerCount count;
    private boolean isSent;

    /** @param left called when the till is closed and the report was read */
    ClosingDesk(Graph graph, TillStore.Store store, String sessionId, Runnable left) {
        this.graph = graph;
        this.store = store;
        this.sessionId = sessionId;
        this.left = left;
        addClassName("till-closing");
        ask();
    }

    private void ask() {
        graph.ask(TillReport.class, Map.of("sessionId", sessionId), this::know, failure -> {
            removeAll();
            add(Failure.notice(failure, this::ask));
        });
    }

    private void know(Answer<TillReport> answer) {
        removeAll();
        var session = answer.data().tillSession();
        if (session == null) {
            add(new Notice(Icon.OFFLINE, why(answer, "tillSession"))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::ask));
        } else if (session.closedAt() == null) {
            count(session);
        } else {
            var done = new Button(getTranslation("till.done"), click -> left.run());
            done.addThemeVariants(ButtonVariant.PRIMARY);
            done.addClassName("till-act");
            done.addClickShortcut(Key.ENTER);
            add(new ReportSheet(store, session), done, PaperActions.ofReport(graph, sessionId));
            done.focus();
        }
    }

    private void count(TillReport.Session session) {
        count = new DrawerCount(store, session, this::close);
        var close = new Button(getTranslation("till.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.addClassName("till-act");
        var form = new Div(new H2(getTranslation("till.count")), count, close, outcome);
        form.addClassName("till-count");
        form.add(new ParkedNotice(graph, store.id()));
        add(new ReportSheet(store, session), form);
        count.begin();
    }

    private void close() {
        outcome.removeAll();
        if (count == null || isSent || !count.isSound()) {
            return;
        }
        isSent = true;
        graph.ask(CloseTill.class, Map.of("input", count.input()), this::take, failure -> {
            isSent = false;
            outcome.add(Failure.notice(failure, this::close));
        });
    }

    /** Closed now, or before an answer was lost: the report tells. */
    private void take(Answer<CloseTill> answer) {
        isSent = false;
        var closing = answer.data().closeTill();
        if (closing != null && (closing.message() == null || closing.type().equals("TillNotOpenError"))) {
            ask();
        } else if (closing != null && count != null && closing.type().equals("TillReasonRequiredError")) {
            count.wantNote(String.valueOf(closing.message()));
        } else {
            var why = closing != null && closing.message() != null ? closing.message() : why(answer, "closeTill");
            outcome.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
        }
    }

    private String why(Answer<?> answer, String field) {
        return answer.whyMissing(field)
                .map(fault -> fault.message())
                .orElseGet(() -> getTranslation("failure.unavailable"));
    }
}
