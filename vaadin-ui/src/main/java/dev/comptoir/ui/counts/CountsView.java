package dev.comptoir.ui.counts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenStore;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** The counts of the person's places: what is being counted first, and the way to count something else. */
@Route(value = "counts", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class CountsView extends Page implements BeforeEnterObserver {
    private final transient Graph graph;
    private final ZoneId zone;
    private final Div notes = new Div();
    private final UnorderedList rows = new UnorderedList();
    private final More more = new More(this::next);
    private @Nullable String after;

    CountsView(Graph graph, ChosenStore here, Surroundings surroundings) {
        super("counts.title");
        this.graph = graph;
        this.zone = surroundings.zone();
        var open = new Button(
                getTranslation("counts.open"), Icon.COUNT.draw(), click -> new OpenCountDialog(graph, here).open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        setBeside(open);
        rows.addClassNames("results", "count-rows");
        more.setVisible(false);
        add(notes, rows, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        after = null;
        rows.removeAll();
        notes.removeAll();
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
        if (after != null) {
            variables.put("after", after);
        }
        graph.ask(CountList.class, variables, this::show, failure -> {
            notes.removeAll();
            notes.add(Failure.notice(failure, this::load));
        });
    }

    private void show(Answer<CountList> answer) {
        notes.removeAll();
        var page = answer.data().stockCounts();
        if (page == null) {
            notes.add(new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::load)
                    .asAlert());
            return;
        }
        page.nodes().stream()
                .sorted(Comparator.comparing(CountList.Count::status))
                .forEach(count -> rows.add(new ListItem(new CountRow(count, zone))));
        if (page.totalCount() == 0) {
            notes.add(new Notice(Icon.COUNT, getTranslation("counts.none")).saying(getTranslation("counts.none.hint")));
        }
        after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }
}
