package dev.comptoir.ui.counts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Background;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * One count, made for a phone or a handheld scanner: a field that always takes the next code, what it was, how far the
 * count got. What was scanned waits its turn and is never lost to a connection that hiccups.
 */
@Route(value = "counts/:id", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class CountView extends Page implements BeforeEnterObserver {
    /** Lines are looked at again once for several scans. */
    private static final Duration PAUSE_AFTER_SCAN = Duration.ofSeconds(1);

    private final transient Graph graph;
    private final transient Background background;
    private final transient UnsentEntries unsent;
    private final CountProgress progress = new CountProgress();
    private final Counting counting = new Counting(progress::reached, this::lookSoon);
    private final Div notes = new Div();
    private final Div tabs = new Div();
    private final CountActions actions;
    private final CountLines lines = new CountLines(this::next);
    private Shown shown = Shown.COUNTED;
    private String id = "";
    private boolean lookingSoon;
    private transient CountSheet.@Nullable Count known;

    /** Which lines are listed. */
    private enum Shown {
        COUNTED,
        MISSING,
        DIFFERENT
    }

    CountView(Graph graph, Background background, UnsentEntries unsent) {
        super("count.title");
        this.unsent = unsent;
        this.graph = graph;
        this.background = background;
        addClassName("count-page");
        var back = new RouterLink(getTranslation("counts.title"), CountsView.class);
        back.addClassName("count-back");
        addComponentAsFirst(back);
        counting.setVisible(false);
        actions = new CountActions(graph, this::load);
        tabs.addClassName("count-tabs");
        add(notes, progress, counting, actions, tabs, lines);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        progress.setVisible(false);
        lines.setVisible(false);
        notes.removeAll();
        notes.add(Skeleton.lines(6));
        known = null;
        load();
        counting.begin(id, unsent.of(id), graph, background, event.getUI());
    }

    private void lookSoon() {
        if (!lookingSoon) {
            lookingSoon = true;
            background.after(PAUSE_AFTER_SCAN, UI.getCurrentOrThrow(), () -> {
                lookingSoon = false;
                load();
            });
        }
    }

    private void next() {
        lines.after().ifPresent(after -> ask(after));
    }

    private void load() {
        ask(null);
    }

    private void ask(@Nullable String after) {
        var variables = new HashMap<String, Object>();
        variables.put("id", id);
        variables.put("show", shown);
        if (after != null) {
            variables.put("after", after);
        }
        graph.ask(CountSheet.class, variables, answer -> show(answer, after == null), failure -> {
            // Whoever is counting goes on: the lines below are a convenience.
            if (known == null) {
                notes.removeAll();
                notes.add(Failure.notice(failure, this::load));
            }
        });
    }

    private void show(Answer<CountSheet> answer, boolean anew) {
        var count = answer.data().stockCount();
        if (count == null && known != null) {
            return;
        }
        notes.removeAll();
        if (count == null) {
            notes.add(answer.whyMissing("stockCount")
                    .map(fault -> new Notice(Icon.ALERT, fault.message())
                            .toned(Tone.WARNING)
                            .retrying(getTranslation("action.retry"), this::load))
                    .orElseGet(() -> new Notice(Icon.ALERT, getTranslation("count.none")))
                    .asAlert());
            return;
        }
        var first = known == null || known.status() != count.status();
        known = count;
        if (first) {
            frame(count);
        }
        progress.reached(count.countedProducts(), count.totalProducts());
        actions.offer(count);
        if (count.lines() != null) {
            lines.setVisible(true);
            lines.show(count.lines(), anew);
        }
    }

    private void frame(CountSheet.Count count) {
        setHeading(count.name());
        UI.getCurrent().getPage().setTitle(getPageTitle());
        setAbout(
                count.category() == null
                        ? count.location().name()
                        : count.location().name() + " · "
                                + String.join(" › ", count.category().path()));
        setBeside(count.status().badge());
        counting.setVisible(count.isOpen());
        progress.setVisible(true);
        tabs.removeAll();
        var choice = new Segmented<Shown>(getTranslation("count.lines"), this::list);
        choice.offering(Shown.COUNTED, getTranslation("count.lines.counted"))
                .offering(Shown.MISSING, getTranslation("count.lines.missing"));
        if (!count.isOpen() || Employee.signedIn().seesFigures()) {
            choice.offering(Shown.DIFFERENT, getTranslation("count.lines.different"));
        }
        tabs.add(choice.taken(shown));
    }

    private void list(Shown other) {
        shown = other;
        load();
    }
}
