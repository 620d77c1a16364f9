package dev.comptoir.ui.alerts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The latest alerts, and the way to have seen them all. */
class AlertsPanel extends Div {
    private static final int SHOWN = 20;

    private final transient Graph graph;
    private final ZoneId zone;
    private final transient IntConsumer unseenIs;
    private final Button seen = new Button(getTranslation("alerts.seen"), click -> markSeen());
    private final Paragraph state = new Paragraph();
    private final Div notes = new Div();
    private final UnorderedList list = new UnorderedList();
    private @Nullable String newest;

    AlertsPanel(Graph graph, ZoneId zone, IntConsumer unseenIs) {
        this.graph = graph;
        this.zone = zone;
        this.unseenIs = unseenIs;
        addClassName("alerts");
        seen.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var head = new Div(new H2(getTranslation("alerts.title")), seen);
        head.addClassName("alerts-head");
        state.addClassNames("alerts-state");
        state.getElement().setAttribute("role", "status");
        list.addClassName("alerts-list");
        add(head, state, notes, list);
    }

    void liveIs(boolean live) {
        state.setText(live ? "" : getTranslation("alerts.interrupted"));
        state.setVisible(!live);
    }

    void load() {
        if (list.getComponentCount() == 0) {
            say(Skeleton.lines(4));
        }
        graph.ask(LatestAlerts.class, Map.of("first", SHOWN), this::show, failure -> {
            list.removeAll();
            say(Failure.notice(failure, this::load));
        });
    }

    /** @param alerts that came a moment ago, the oldest first */
    void prepend(List<StockAlert> alerts) {
        if (!alerts.isEmpty()) {
            notes.removeAll();
            alerts.forEach(alert -> list.addComponentAsFirst(new AlertRow(alert, zone)));
            newest = alerts.getLast().id();
            seen.setEnabled(true);
        }
    }

    private void show(Answer<LatestAlerts> answer) {
        list.removeAll();
        var history = answer.data().stockAlertHistory();
        if (history == null) {
            seen.setEnabled(false);
            say(new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::load));
            return;
        }
        var alerts = history.nodes();
        notes.removeAll();
        alerts.forEach(alert -> list.add(new AlertRow(alert, zone)));
        newest = alerts.isEmpty() ? null : alerts.getFirst().id();
        seen.setEnabled(alerts.stream().anyMatch(alert -> !alert.seen()));
        if (alerts.isEmpty()) {
            say(new Notice(Icon.CHECK, getTranslation("alerts.none")).toned(Tone.GOOD));
        }
    }

    private void markSeen() {
        if (newest == null) {
            return;
        }
        graph.ask(
                MarkAlertsSeen.class,
                Map.of("upToId", newest),
                answer -> {
                    var result = answer.data().markStockAlertsSeen();
                    if (result != null) {
                        unseenIs.accept(result.unseen());
                        load();
                    } else {
                        say(new Notice(Icon.ALERT, getTranslation("alerts.not-marked")).toned(Tone.WARNING));
                    }
                },
                failure -> say(Failure.notice(failure, this::markSeen)));
    }

    private void say(com.vaadin.flow.component.Component note) {
        notes.removeAll();
        notes.add(note);
    }
}
