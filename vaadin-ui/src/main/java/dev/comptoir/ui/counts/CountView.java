package dev.comptoir.ui.counts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import dev.comptoir.ui.format.Formats;
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
public class CountView extends Page implements BeforeEnterObserver, EntryQueue.Listener {
    /** Lines are looked at again once for several scans. */
    private static final Duration PAUSE_AFTER_SCAN = Duration.ofSeconds(1);

    private final transient Graph graph;
    private final transient Background background;
    private final transient UnsentEntries unsent;
    private final ScanField scan = new ScanField(getTranslation("count.scan"), this::typed);
    private final LastScan last = new LastScan(this::enter);
    private final Paragraph waiting = new Paragraph();
    private final Div counting = new Div(scan, last, waiting);
    private final Div progress = new Div();
    private final Div bar = new Div();
    private final Span reached = new Span();
    private final Div notes = new Div();
    private final Div tabs = new Div();
    private final Div actions = new Div();
    private final CountLines lines = new CountLines(this::next);
    private Shown shown = Shown.COUNTED;
    private String id = "";
    private boolean lookingSoon;
    private transient @Nullable EntryQueue queue;
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
        counting.addClassName("counting");
        counting.setVisible(false);
        waiting.addClassName("count-waiting");
        waiting.getElement().setAttribute("role", "status");
        progress.addClassName("count-progress");
        bar.addClassName("count-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        progress.add(reached, bar);
        actions.addClassName("count-actions");
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
        queue = new EntryQueue(graph, background, event.getUI(), id, unsent.of(id), this);
        queue.goOn();
    }

    private void typed(String text) {
        Entry.typed(text).ifPresentOrElse(this::enter, () -> unknown(text));
    }

    private void enter(Entry entry) {
        if (queue != null) {
            queue.add(entry);
        }
    }

    @Override
    public void entered(ScannedProduct.Product product, EnterCount.Result result) {
        scan.soundGood();
        last.show(product, result.countedOf(product.id()));
        if (result.countedProducts() != null && result.totalProducts() != null) {
            reached(result.countedProducts(), result.totalProducts());
        }
    }

    @Override
    public void unknown(String code) {
        scan.soundBad();
        last.wrong(getTranslation("count.unknown"), code);
    }

    @Override
    public void refused(String why) {
        scan.soundBad();
        last.wrong(getTranslation("failure.refused"), why);
    }

    @Override
    public void waiting(int entries, boolean stuck) {
        scan.waiting(entries);
        waiting.setText(
                entries == 0
                        ? getTranslation("count.saved")
                        : getTranslation(stuck ? "count.stuck" : "count.sending", entries));
        waiting.setClassName("count-stuck", stuck);
        if (entries == 0 && !lookingSoon) {
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
        reached(count.countedProducts(), count.totalProducts());
        offer(count);
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

    private void reached(int counted, int total) {
        reached.setText(getTranslation("count.progress", counted, total));
        bar.getStyle().set("--reached", (total == 0 ? 0 : 100 * counted / total) + "%");
    }

    /** What the person may do with it now, with the figures that it would be about. */
    private void offer(CountSheet.Count count) {
        actions.removeAll();
        if (!Employee.signedIn().seesFigures()) {
            return;
        }
        var differences = count.differences() == null ? 0 : count.differences();
        var figures = new Span(getTranslation("count.differences", differences));
        figures.addClassName("count-figures");
        actions.add(figures);
        if (count.valueDifference() != null) {
            actions.add(new Span(Formats.here().money(count.valueDifference())));
        }
        if (count.isOpen()) {
            var post = new Button(getTranslation("count.post"), click -> CloseCount.posting(graph, count, this::load)
                    .open());
            post.addThemeVariants(ButtonVariant.PRIMARY);
            var giveUp =
                    new Button(getTranslation("count.give-up"), click -> CloseCount.givingUp(graph, count, this::load)
                            .open());
            giveUp.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(post, giveUp);
        }
    }
}
