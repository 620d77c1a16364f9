package dev.comptoir.ui.thresholds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed of the thresholds of a place and is not saved yet: all of it is saved at once, or given up. */
class ThresholdDrafts extends Div {
    private static final int READING_TIME_IN_MILLISECONDS = 5_000;

    private final transient Graph graph;
    private final transient Rows rows;
    private final Button save = new Button("", click -> save());
    private final Button discard = new Button(getTranslation("thresholds.discard"), click -> discard());
    private final transient Map<String, Decision> drafts = new LinkedHashMap<>();
    private @Nullable Object place;

    /** The rows that are shown; a draft may be of one that is not. */
    interface Rows {
        void saved(Map<String, Decision> byProduct);

        void discarded();

        void refused(String productId, String why);

        /** Says what has become of all of them, instead of what was said before; nothing when it is null. */
        void say(@Nullable Notice notice);
    }

    ThresholdDrafts(Graph graph, Rows rows) {
        this.graph = graph;
        this.rows = rows;
        addClassName("threshold-drafts");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(discard, save);
        tell();
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** What was typed for another place is forgotten. */
    void at(Object other) {
        if (!other.equals(place)) {
            place = other;
            drafts.clear();
            tell();
        }
    }

    Optional<Decision> of(String productId) {
        return Optional.ofNullable(drafts.get(productId));
    }

    void keep(ThresholdRow row, Decision decision) {
        drafts.put(row.productId(), decision);
        if (row.isAsSaved(decision)) {
            drafts.remove(row.productId());
        }
        tell();
    }

    private void discard() {
        drafts.clear();
        rows.discarded();
        tell();
    }

    private void tell() {
        save.setText(getTranslation("thresholds.save", drafts.size()));
        save.setEnabled(!drafts.isEmpty());
        discard.setVisible(!drafts.isEmpty());
    }

    private void save() {
        rows.say(null);
        var batch = drafts.entrySet().stream()
                .limit(SetThresholds.BATCH)
                .collect(
                        LinkedHashMap<String, Decision>::new,
                        (map, each) -> map.put(each.getKey(), each.getValue()),
                        Map::putAll);
        save.setEnabled(false);
        var inputs = batch.entrySet().stream()
                .map(each -> each.getValue().input(Map.of("locationId", place, "productId", each.getKey())))
                .toList();
        graph.ask(
                SetThresholds.class,
                Map.of("input", Map.of("thresholds", inputs)),
                answer -> take(answer, batch),
                failure -> {
                    tell();
                    rows.say(Failure.notice(failure, this::save));
                });
    }

    private void take(Answer<SetThresholds> answer, Map<String, Decision> batch) {
        var outcome = answer.data().setThresholds();
        if (outcome == null || !outcome.type().equals("ThresholdsSet")) {
            tell();
            refuse(outcome, answer);
            return;
        }
        batch.keySet().forEach(drafts::remove);
        rows.saved(batch);
        tell();
        if (drafts.isEmpty()) {
            Notification.show(
                    getTranslation("thresholds.saved"),
                    READING_TIME_IN_MILLISECONDS,
                    Notification.Position.BOTTOM_CENTER);
        } else {
            save();
        }
    }

    private void refuse(SetThresholds.@Nullable Outcome outcome, Answer<SetThresholds> answer) {
        var why = outcome != null && outcome.message() != null
                ? outcome.message()
                : answer.whyMissing("setThresholds").map(Fault::message).orElse(getTranslation("failure.unavailable"));
        if (outcome != null && outcome.product() != null) {
            rows.refused(outcome.product().id(), why);
        }
        rows.say(new Notice(Icon.ALERT, getTranslation("thresholds.refused"))
                .toned(Tone.WARNING)
                .saying(why)
                .asAlert());
    }
}
