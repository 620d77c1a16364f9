package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.replenishment.Replenishments.Request;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The requests that wait, with all that can be done with one or many of them, by keys or by hand. */
@JsModule("context://comptoir/board.js")
class PendingBoard extends Div {
    private final ZoneId zone;
    private final transient Employee employee;
    private final transient Decisions decisions;
    private final UnorderedList list = new UnorderedList();
    private final transient List<RequestRow> rows = new ArrayList<>();
    private final Span chosen = new Span();
    private final Button all = new Button();
    private final Div problem = new Div();

    PendingBoard(Graph graph, ZoneId zone, Employee employee) {
        this.zone = zone;
        this.employee = employee;
        this.decisions = new Decisions(graph, problem);
        list.addClassNames("results", "board");
        list.getElement().setAttribute("aria-label", getTranslation("replenishment.status.pending"));
        add(problem, list);
        if (employee.decidesForWarehouse()) {
            addComponentAsFirst(new KeyHelp());
            add(bar());
        }
    }

    /** Shows other requests from now on. */
    void begin() {
        rows.clear();
        list.removeAll();
        problem.removeAll();
        count();
    }

    void add(Request request) {
        var row = new RequestRow(request, zone, employee.decidesForWarehouse());
        row.whenSelected(this::count);
        if (request.mayBeTakenBackBy(employee) && (!employee.decidesForWarehouse() || request.isOf(employee))) {
            var back = new Button(getTranslation("replenishment.take-back"), click -> decisions.takeBack(row));
            back.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            back.setAriaLabel(getTranslation("replenishment.take-back.of", RequestWords.productOf(request, this)));
            row.offering(back);
        }
        if (rows.isEmpty()) {
            row.getElement().setAttribute("tabindex", "0");
        }
        rows.add(row);
        list.add(row);
    }

    private Div bar() {
        chosen.getElement().setAttribute("role", "status");
        all.setText(getTranslation("replenishment.select-all"));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> {
            var yes = selected().isEmpty();
            rows.forEach(row -> row.select(yes));
        });
        var approve = new Button(getTranslation("replenishment.approve"), click -> decisions.approve(selected()));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.addClassName("board-approve");
        var reject = new Button(getTranslation("replenishment.reject"), click -> reject());
        reject.addClassName("board-reject");
        var bar = new Div(all, chosen, reject, approve);
        bar.addClassName("board-bar");
        count();
        return bar;
    }

    private void reject() {
        var these = selected();
        if (!these.isEmpty()) {
            new RejectDialog(these.size(), reason -> decisions.reject(these, reason)).open();
        }
    }

    private List<RequestRow> selected() {
        return rows.stream().filter(RequestRow::isSelected).toList();
    }

    private void count() {
        var count = selected().size();
        chosen.setText(getTranslation("replenishment.selected", count));
        all.setText(getTranslation(count == 0 ? "replenishment.select-all" : "replenishment.select-none"));
    }
}
