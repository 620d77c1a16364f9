package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
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
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.replenishment.Replenishments.Status;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stores ask for from the central warehouse: to follow for everybody, to decide for those who have the warehouse. */
@Route(value = "replenishment", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class ReplenishmentView extends Page implements BeforeEnterObserver {
    private static final int READING_TIME_IN_MILLISECONDS = 5_000;

    private final transient Graph graph;
    private final transient Employee employee = Employee.signedIn();
    private final ZoneId zone;
    private final WantedBar bar;
    private final Paragraph count = new Paragraph();
    private final Div notes = new Div();
    private final Div content = new Div();
    private final UnorderedList decided = new UnorderedList();
    private final PendingBoard pending;
    private final Button propose = new Button();
    private final More more = new More(this::next);
    private transient Wanted wanted = Wanted.by(QueryParameters.empty());
    private @Nullable String after;
    private int turn;

    public ReplenishmentView(Graph graph, Surroundings surroundings) {
        super("replenishment.title");
        this.graph = graph;
        this.zone = surroundings.zone();
        this.bar = new WantedBar(graph, employee);
        this.pending = new PendingBoard(graph, zone, employee);
        setAbout(getTranslation(employee.decidesForWarehouse() ? "replenishment.about.all" : "replenishment.about"));
        if (employee.seesFigures()) {
            propose.setText(getTranslation("replenishment.propose"));
            propose.addClickListener(click -> propose());
            propose.setTooltipText(getTranslation("replenishment.propose.about"));
            propose.setDisableOnClick(true);
            setBeside(propose);
        }
        decided.addClassNames("results", "board");
        count.addClassName("results-count");
        count.getElement().setAttribute("role", "status");
        add(bar, count, notes, content, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = Wanted.by(event.getLocation().getQueryParameters());
        bar.show(wanted);
        load();
    }

    private void load() {
        after = null;
        decided.removeAll();
        content.removeAll();
        more.setVisible(false);
        count.setText("");
        notes.removeAll();
        notes.add(Skeleton.lines(6));
        ask();
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var mine = ++turn;
        var anew = after == null;
        graph.ask(
                Replenishments.class,
                wanted.variables(after),
                answer -> {
                    if (mine == turn) {
                        show(answer, anew);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        notes.removeAll();
                        notes.add(Failure.notice(failure, this::load));
                    }
                });
    }

    private void show(Answer<Replenishments> answer, boolean anew) {
        notes.removeAll();
        var page = answer.data().replenishmentRequests();
        if (page == null) {
            notes.add(new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::load)
                    .asAlert());
            return;
        }
        count.setText(getTranslation("replenishment.count." + Wanted.tag(wanted.status()), page.totalCount()));
        if (page.totalCount() == 0) {
            count.setText("");
            notes.add(new Notice(Icon.CHECK, getTranslation("replenishment.none." + Wanted.tag(wanted.status())))
                    .toned(Tone.NEUTRAL));
            return;
        }
        append(page.nodes(), anew);
        after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }

    private void append(List<Replenishments.Request> requests, boolean anew) {
        if (wanted.status() == Status.PENDING) {
            if (anew) {
                pending.begin();
                content.add(pending);
            }
            requests.forEach(pending::add);
        } else {
            content.add(decided);
            requests.forEach(request -> decided.add(new DecidedRow(request, zone)));
        }
    }

    private void propose() {
        Map<String, Object> where = wanted.store()
                .<Map<String, Object>>map(store -> Map.of("storeIds", List.of(store)))
                .orElse(Map.of());
        graph.ask(
                ProposeReplenishments.class,
                Map.of("input", where),
                answer -> {
                    var proposed = answer.data().proposeReplenishments();
                    if (proposed == null) {
                        answer.whyMissing("proposeReplenishments")
                                .ifPresent(
                                        fault -> proposed(new Notice(Icon.ALERT, fault.message()).toned(Tone.WARNING)));
                    } else {
                        var words = new Notification(
                                getTranslation("replenishment.proposed", proposed.created()),
                                READING_TIME_IN_MILLISECONDS,
                                Notification.Position.BOTTOM_CENTER);
                        words.open();
                        load();
                    }
                    propose.setEnabled(true);
                },
                failure -> {
                    proposed(Failure.notice(failure, this::propose));
                    propose.setEnabled(true);
                });
    }

    private void proposed(Notice notice) {
        notes.removeAll();
        notes.add(notice.asAlert());
    }
}
