package dev.comptoir.ui.oversight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.StoreName;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what at the tills of a store; of the whole company, for administrators. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class AuditView extends Page implements BeforeEnterObserver {
    private static final StoreName WHOLE = new StoreName("", "");

    private final transient Graph graph;
    private final transient ChosenStore here;
    private final transient Surroundings surroundings;
    private final Select<StoreName> store = new Select<>();
    private final Select<String> act = new Select<>();
    private final Div notes = new Div();
    private final UnorderedList rows = new UnorderedList();
    private final More more = new More(this::next);
    private @Nullable String after;

    AuditView(Graph graph, ChosenStore here, Surroundings surroundings) {
        super("audit.title");
        this.graph = graph;
        this.here = here;
        this.surroundings = surroundings;
        setAbout(getTranslation("audit.about"));
        store.setLabel(getTranslation("audit.store"));
        store.setItemLabelGenerator(each -> each.equals(WHOLE) ? getTranslation("audit.whole") : each.name());
        store.addValueChangeListener(change -> reloadIf(change.isFromClient()));
        act.setLabel(getTranslation("audit.act"));
        act.setItems(AuditRow.ACTS);
        act.setEmptySelectionAllowed(true);
        act.setEmptySelectionCaption(getTranslation("audit.every-act"));
        act.setItemLabelGenerator(
                each -> each == null ? getTranslation("audit.every-act") : getTranslation("audit.act." + each));
        act.addValueChangeListener(change -> reloadIf(change.isFromClient()));
        var filters = new Div(store, act);
        filters.addClassName("filters");
        rows.addClassNames("results", "audit-rows");
        more.setVisible(false);
        add(filters, notes, rows, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        here.whenKnown(this::offer);
    }

    private void offer(Optional<StoreName> chosen) {
        var offered = new ArrayList<>(here.all());
        if (Employee.signedIn().is(Roles.ADMIN)) {
            offered.addFirst(WHOLE);
        }
        store.setItems(offered);
        chosen.filter(offered::contains).or(() -> offered.stream().findFirst()).ifPresent(store::setValue);
        load();
    }

    private void reloadIf(boolean byHand) {
        if (byHand) {
            load();
        }
    }

    private void load() {
        after = null;
        rows.removeAll();
        more.setVisible(false);
        notes.removeAll();
        if (store.getValue() == null) {
            notes.add(new Notice(Icon.STORE, getTranslation("audit.nowhere")));
            return;
        }
        notes.add(Skeleton.lines(5));
        ask();
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var variables = new HashMap<String, Object>();
        if (!store.getValue().equals(WHOLE)) {
            variables.put("store", store.getValue().id());
        }
        if (act.getValue() != null) {
            variables.put("act", act.getValue());
        }
        if (after != null) {
            variables.put("after", after);
        }
        graph.ask(AuditLog.class, variables, this::show, failure -> {
            notes.removeAll();
            notes.add(Failure.notice(failure, this::load));
        });
    }

    private void show(Answer<AuditLog> answer) {
        notes.removeAll();
        var page = answer.data().auditLog();
        if (page == null) {
            notes.add(new Notice(
                            Icon.OFFLINE,
                            answer.whyMissing("auditLog")
                                    .map(Fault::message)
                                    .orElse(getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::load)
                    .asAlert());
            return;
        }
        List<AuditLog.Entry> entries = page.nodes();
        entries.forEach(entry -> rows.add(new ListItem(new AuditRow(entry, surroundings.zone()))));
        if (page.totalCount() == 0) {
            notes.add(new Notice(Icon.NOTE, getTranslation("audit.none")));
        }
        after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }
}
