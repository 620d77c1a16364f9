package dev.comptoir.ui.thresholds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The products of a place with their thresholds, page after page. What is typed is kept, also while other products are
 * looked for, until it is saved.
 */
class ThresholdTable extends Div implements ThresholdRow.Table, ThresholdDrafts.Rows {
    private final transient Graph graph;
    private final Paragraph count = new Paragraph();
    private final Div notes = new Div();
    private final NativeTable table = new NativeTable();
    private final Checkbox all = new Checkbox();
    private final More more = new More(this::next);
    private final Button take = new Button(getTranslation("thresholds.take"), click -> takeSuggestions());
    private final ThresholdDrafts drafts;
    private final transient List<ThresholdRow> rows = new ArrayList<>();
    private transient Map<String, Object> sought = Map.of();
    private @Nullable String after;
    private int turn;

    ThresholdTable(Graph graph) {
        this.graph = graph;
        addClassName("threshold-table");
        count.addClassName("results-count");
        count.getElement().setAttribute("role", "status");
        drafts = new ThresholdDrafts(graph, this);
        var bar = new Div(count, take, drafts);
        bar.addClassName("threshold-bar");
        table.addClassName("thresholds");
        table.setCaptionText(getTranslation("thresholds.title"));
        header();
        more.setVisible(false);
        add(bar, notes, table, more);
    }

    boolean hasDrafts() {
        return !drafts.isEmpty();
    }

    /** @param variables place, and words and category if any; what was typed for another place is forgotten */
    void look(Map<String, Object> variables) {
        drafts.at(variables.get("place"));
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
        drafts.keep(row, decision);
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
                var row =
                        new ThresholdRow(level, product, drafts.of(product.id()).orElse(level.present()), this);
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
            drafts.keep(row, decision);
        }));
    }

    @Override
    public void saved(Map<String, Decision> byProduct) {
        rows.stream()
                .filter(row -> byProduct.containsKey(row.productId()))
                .forEach(row -> row.saved(byProduct.get(row.productId())));
    }

    @Override
    public void discarded() {
        rows.forEach(ThresholdRow::showSaved);
    }

    @Override
    public void refused(String productId, String why) {
        rows.stream().filter(row -> row.productId().equals(productId)).forEach(row -> row.refuse(why));
    }

    @Override
    public void say(@Nullable Notice notice) {
        notes.removeAll();
        if (notice != null) {
            notes.add(notice);
        }
    }
}
