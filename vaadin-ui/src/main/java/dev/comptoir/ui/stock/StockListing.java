package dev.comptoir.ui.stock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.store.StoreName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The products of a place that are looked for, and how many there are of each state. */
class StockListing extends Div {
    private final transient Graph graph;
    private final boolean figures = Employee.signedIn().seesFigures();
    private final StateLinks states = new StateLinks();
    private final Paragraph count = new Paragraph();
    private final Div notes = new Div();
    private final transient LevelRows rows = new LevelRows(this::next);
    private final StockGrid grid = new StockGrid(figures);
    private transient Sought sought = new Sought(Optional.empty(), StateFilter.ALL, "", Optional.empty());
    private boolean whole;
    private int turn;

    StockListing(Graph graph) {
        this.graph = graph;
        addClassName("stock-listing");
        count.addClassName("results-count");
        count.getElement().setAttribute("role", "status");
        grid.setItems(rows);
        add(states, count, notes, grid);
    }

    /**
     * @param isWhole whether the reader may ask for states and categories; else for words only
     * @param place the one that is sought
     */
    void look(Sought newlySought, boolean isWhole, Place place) {
        grid.asksFor(
                place.isWarehouse() || !Employee.signedIn().mayEnter(place.id())
                        ? Optional.empty()
                        : Optional.of(new StoreName(place.id(), place.name())));
        look(newlySought, isWhole);
    }

    private void look(Sought newlySought, boolean isWhole) {
        if (!newlySought.place().equals(sought.place())) {
            states.forget();
            count.setText("");
            grid.setVisible(false);
            notes.removeAll();
            notes.add(Skeleton.lines(6));
        }
        sought = newlySought;
        whole = isWhole;
        states.show(sought);
        states.setVisible(isWhole);
        turn++;
        addClassName("stale");
        ask(Optional.empty());
        askCounts();
    }

    private void next() {
        ask(Optional.ofNullable(rows.after()));
    }

    private void ask(Optional<String> after) {
        var mine = turn;
        graph.ask(
                StockLevels.class,
                variables(after),
                answer -> {
                    if (mine == turn) {
                        show(answer, after.isEmpty());
                    }
                },
                failure -> {
                    if (mine == turn) {
                        fail(Failure.notice(failure, this::again), after.isEmpty());
                    }
                });
    }

    private void askCounts() {
        if (!whole) {
            return;
        }
        var mine = turn;
        graph.ask(
                StockCounts.class,
                sought.variables(),
                answer -> {
                    if (mine == turn) {
                        states.show(answer.data());
                    }
                },
                failure -> states.forget());
    }

    private Map<String, Object> variables(Optional<String> after) {
        var variables = new HashMap<>(sought.variables());
        variables.put("state", sought.state());
        variables.put("isMine", whole);
        variables.put("isCentral", !whole);
        variables.put("withFigures", figures);
        variables.put("first", StockGrid.PAGE);
        after.ifPresent(cursor -> variables.put("after", cursor));
        return variables;
    }

    private void show(Answer<StockLevels> answer, boolean anew) {
        var page = answer.data().page();
        if (page == null) {
            fail(missing(answer), anew);
            return;
        }
        removeClassName("stale");
        notes.removeAll();
        if (anew) {
            rows.clear();
            grid.scrollToStart();
        }
        rows.append(page);
        grid.setVisible(!rows.isEmpty());
        count.setText(page.totalCount() == 0 ? "" : getTranslation("products.count", page.totalCount()));
        if (page.totalCount() == 0) {
            notes.add(nothing());
        }
    }

    private Notice nothing() {
        if (!sought.words().isEmpty()) {
            return new Notice(Icon.SEARCH, getTranslation("products.nothing", sought.words()))
                    .saying(getTranslation("products.nothing.hint"));
        }
        return sought.state() == StateFilter.ALL
                ? new Notice(Icon.SEARCH, getTranslation("stock-page.none"))
                : new Notice(
                                Icon.CHECK,
                                getTranslation("stock-list." + sought.state().tag() + ".none"))
                        .toned(Tone.GOOD);
    }

    private Notice missing(Answer<StockLevels> answer) {
        return answer.whyMissing(whole ? "stockLevels" : "centralStock")
                .filter(fault -> fault.service().isEmpty())
                .map(fault -> new Notice(Icon.ALERT, fault.message()).toned(Tone.WARNING))
                .orElseGet(() -> new Notice(
                                Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                        .toned(Tone.WARNING)
                        .retrying(getTranslation("action.retry"), this::again))
                .asAlert();
    }

    /** What is shown already stays when only the next page did not come. */
    private void fail(Notice why, boolean anew) {
        removeClassName("stale");
        rows.pageMissing();
        if (anew) {
            rows.clear();
            grid.setVisible(false);
            count.setText("");
        }
        notes.removeAll();
        notes.add(why);
    }

    private void again() {
        notes.removeAll();
        look(sought, whole);
    }
}
