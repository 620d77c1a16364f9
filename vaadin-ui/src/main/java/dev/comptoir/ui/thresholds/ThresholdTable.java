package dev.comptoir.ui.thresholds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The products of a place with their thresholds, page after page. What is typed is kept, also while other products are
 * looked for, until it is saved: all of it at once.
 */
class ThresholdTable extends Div implements ThresholdRow.Table {
    private static final int READING_TIME_IN_MILLISECONDS = 5_000;

    private final transient Graph graph;
    private final Paragraph count = new Paragraph();
    private final Div notes = new Div();
    private final NativeTable table = new NativeTable();
    private final Checkbox all = new Checkbox();
    private final More more = new More(this::next);
    private final Button take = new Button(getTranslation("thresholds.take"), click -> takeSuggestions());
    private final Button save = new Button("", click -> save());
    private final Button discard = new Button(getTranslation("thresholds.discard"), click -> discard());
    private final transient List<ThresholdRow> rows = new ArrayList<>();
    private final transient Map<String, Decision> drafts = new LinkedHashMap<>();
    private transient Map<String, Object> sought = Map.of();
    private @Nullable String after;
    private int turn;

    ThresholdTable(Graph graph) {
        this.graph = graph;
        addClassName("threshold-table");
        count.addClassName("results-count");
        count.getElement().setAttribute("role", "status");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(count, take, discard, save);
        bar.addClassName("threshold-bar");
        table.addClassName("thresholds");
        table.setCaptionText(getTranslation("thresholds.title"));
        header();
        more.setVisible(false);
        add(bar, notes, table, more);
        tellDrafts();
    }

    boolean hasDrafts() {
        return !drafts.isEmpty();
    }

    /** @param variables place, and words and category if any; what was typed for another place is forgotten */
    void look(Map<String, Object> variables) {
        if (!variables.get("place").equals(sought.get("place"))) {
            drafts.clear();
            tellDrafts();
        }
        sought = variables;
        after = null;
        rows.clear();
        table.getBody().removeAll();
        table.setVisible(false);
        all.setValue(false);
        more.setVisible(false);
        count.setText("");
        notes.removeAll();
        notes.add(Skeleton.lines(6));
        turn++;
        ask();
    }

    @Override
    public void typed(ThresholdRow row, Decision decision) {
        keep(row, decision);
        tellDrafts();
    }

    @Override
    public void move(ThresholdRow row, int step, boolean toMaximum) {
        var next = rows.indexOf(row) + step;
        if (next >= 0 && next < rows.size()) {
            rows.get(next).focus(toMaximum);
        }
    }

    private void header() {
        all.setAriaLabel(getTranslation("thresholds.choose-all"));
        all.addValueChangeListener(change -> rows.forEach(row -> row.choose(change.getValue())));
        var row = table.getHead().addRow();
        row.addHeaderCell().add(all);
        for (var key : List.of(
                "column.product",
                "stock.available",
                "column.sold-per-day",
                "field.reorder-point",
                "column.suggested",
                "field.maximum",
                "column.suggested")) {
            row.addHeaderCell().add(new Span(getTranslation(key)));
        }
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var mine = turn;
        var variables = new HashMap<>(sought);
        if (after != null) {
            variables.put("after", after);
        }
        graph.ask(
                Thresholds.class,
                variables,
                answer -> {
                    if (mine == turn) {
                        show(answer);
                    }
                },
                failure -> {
                    notes.removeAll();
                    notes.add(Failure.notice(failure, () -> look(sought)));
                });
    }

    private void show(Answer<Thresholds> answer) {
        notes.removeAll();
        var page = answer.data().stockLevels();
        if (page == null) {
            notes.add(new Notice(
                            Icon.OFFLINE,
                            answer.whyMissing("stockLevels")
                                    .filter(fault -> fault.service().isEmpty())
                                    .map(Fault::message)
                                    .orElse(getTranslation("unavailable", getTranslation("service.inventory"))))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), () -> look(sought))
                    .asAlert());
            return;
        }
        for (var level : page.nodes()) {
            var product = level.product();
            if (product != null) {
                var row = new ThresholdRow(level, product, drafts.getOrDefault(product.id(), level.present()), this);
                rows.add(row);
                table.getBody().add(row);
            }
        }
        table.setVisible(!rows.isEmpty());
        count.setText(getTranslation("products.count", page.totalCount()));
        after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }

    /** Of the rows that are chosen; of all that are shown, when none is. */
    private void takeSuggestions() {
        var chosen = rows.stream().filter(ThresholdRow::isChosen).toList();
        (chosen.isEmpty() ? rows : chosen).forEach(row -> row.suggested().ifPresent(decision -> {
            row.show(decision);
            keep(row, decision);
        }));
        tellDrafts();
    }

    private void keep(ThresholdRow row, Decision decision) {
        drafts.put(row.productId(), decision);
        if (row.isAsSaved(decision)) {
            drafts.remove(row.productId());
        }
    }

    private void discard() {
        drafts.clear();
        rows.forEach(ThresholdRow::showSaved);
        tellDrafts();
    }

    private void tellDrafts() {
        save.setText(getTranslation("thresholds.save", drafts.size()));
        save.setEnabled(!drafts.isEmpty());
        discard.setVisible(!drafts.isEmpty());
    }

    private void save() {
        notes.removeAll();
        var batch = drafts.entrySet().stream()
                .limit(SetThresholds.BATCH)
                .collect(
                        LinkedHashMap<String, Decision>::new,
                        (map, each) -> map.put(each.getKey(), each.getValue()),
                        Map::putAll);
        save.setEnabled(false);
        var inputs = batch.entrySet().stream()
                .map(each ->
                        each.getValue().input(Map.of("locationId", sought.get("place"), "productId", each.getKey())))
                .toList();
        graph.ask(
                SetThresholds.class,
                Map.of("input", Map.of("thresholds", inputs)),
                answer -> take(answer, batch),
                failure -> {
                    tellDrafts();
                    notes.add(Failure.notice(failure, this::save));
                });
    }

    private void take(Answer<SetThresholds> answer, Map<String, Decision> batch) {
        var outcome = answer.data().setThresholds();
        if (outcome != null && outcome.type().equals("ThresholdsSet")) {
            batch.keySet().forEach(drafts::remove);
            rows.stream()
                    .filter(row -> batch.containsKey(row.productId()))
                    .forEach(row -> row.saved(batch.get(row.productId())));
            tellDrafts();
            if (drafts.isEmpty()) {
                Notification.show(
                        getTranslation("thresholds.saved"),
                        READING_TIME_IN_MILLISECONDS,
                        Notification.Position.BOTTOM_CENTER);
            } else {
                save();
            }
            return;
        }
        tellDrafts();
        refuse(outcome, answer);
    }

    private void refuse(SetThresholds.@Nullable Outcome outcome, Answer<SetThresholds> answer) {
        var why = outcome != null && outcome.message() != null
                ? outcome.message()
                : answer.whyMissing("setThresholds").map(Fault::message).orElse(getTranslation("failure.unavailable"));
        var atFault = outcome == null || outcome.product() == null
                ? List.<ThresholdRow>of()
                : rows.stream()
                        .filter(row -> row.productId().equals(outcome.product().id()))
                        .toList();
        atFault.forEach(row -> row.refuse(why));
        notes.add(new Notice(Icon.ALERT, getTranslation("thresholds.refused"))
                .toned(Tone.WARNING)
                .saying(why)
                .asAlert());
    }
}
