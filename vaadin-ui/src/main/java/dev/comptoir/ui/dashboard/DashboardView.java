package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.alerts.StockAlerts;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Background;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.graph.Live;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How the stores are doing, in one question to the graph. The page stands at once; the figures follow. Periods are days
 * of the company's zone.
 */
@Route(value = "dashboard", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class DashboardView extends Page implements BeforeEnterObserver {
    /** The most pressing products of each store; the rest is one click away. */
    private static final int LISTED = 5;

    private final transient Graph graph;
    private final transient Live live;
    private final transient Background background;
    private final transient Clock clock;
    private final ZoneId zone;
    private final PeriodPicker picker = new PeriodPicker();
    private final Div content = new Div();
    private @Nullable Asked asked;
    private @Nullable Answer<DashboardData> known;
    private @Nullable DashboardContent shown;
    private transient @Nullable Registration following;

    public DashboardView(Graph graph, Live live, Background background, Clock clock, Surroundings surroundings) {
        super("dashboard.title");
        this.graph = graph;
        this.live = live;
        this.background = background;
        this.clock = clock;
        this.zone = surroundings.zone();
        content.addClassName("dashboard");
        add(picker, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = LocalDate.now(clock.withZone(zone));
        try {
            enter(Asked.by(event.getLocation().getQueryParameters(), today), today);
        } catch (InvalidPeriodException invalid) {
            asked = null;
            setAbout("");
            picker.correcting(event.getLocation().getQueryParameters(), today);
            content.removeAll();
            content.add(new Notice(Icon.ALERT, getTranslation(invalid.key()))
                    .toned(Tone.WARNING)
                    .asAlert());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var stock = new Follower<StockAlerts>(background, this::showsStockOf, this::lookAtTheStock);
        var sales = new Follower<RevenueChanged>(background, this::showsSalesOf, this::lookAtTheSales);
        following = Registration.combine(
                live.follow(attached.getUI(), StockAlerts.class, stock),
                live.follow(attached.getUI(), RevenueChanged.class, sales));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.remove();
        }
    }

    private boolean showsStockOf(List<StockAlerts> events) {
        return known != null && known.data().concerns(events);
    }

    /** Sales are of today: a period that is over stays as it is. */
    private boolean showsSalesOf(List<RevenueChanged> events) {
        var today = LocalDate.now(clock.withZone(zone));
        return known != null
                && asked != null
                && !asked.period().to().isBefore(today.minusDays(1))
                && events.stream()
                        .map(RevenueChanged::revenueChanged)
                        .filter(Objects::nonNull)
                        .anyMatch(store -> known.data().has(store.id()));
    }

    /** Without an answer everything stays as it is; the next event tries again. */
    private void lookAtTheStock() {
        var employee = Employee.signedIn();
        var then = asked;
        if (known == null || then == null) {
            return;
        }
        graph.ask(
                StockOnly.class,
                Map.of("first", LISTED),
                stock -> onlyIfStillAsked(then, () -> restock(stock.data().stores(employee::mayEnter))),
                failure -> {});
    }

    private void lookAtTheSales() {
        var then = asked;
        if (known == null || then == null) {
            return;
        }
        graph.ask(
                SalesOnly.class,
                then.salesVariables(),
                sales -> onlyIfStillAsked(then, () -> resell(sales.data())),
                failure -> {});
    }

    private void restock(List<StoreData> stock) {
        if (known != null) {
            show(new Answer<>(known.data().restocked(stock), known.faults()), DashboardContent::stockIs);
        }
    }

    private void resell(SalesOnly sales) {
        if (known != null) {
            show(new Answer<>(known.data().resold(sales), known.faults()), DashboardContent::salesAre);
        }
    }

    /** Brings up to date what is shown, in its place. */
    private void show(Answer<DashboardData> now, BiConsumer<DashboardContent, StoresInSight> part) {
        known = now;
        var stores = now.data().stores();
        if (shown != null && asked != null && stores != null) {
            part.accept(shown, new StoresInSight(stores, asked));
        }
    }

    /** Another store of the same period is only another look at what is known already. */
    private void enter(Asked now, LocalDate today) {
        var before = asked;
        asked = now;
        setAbout(Formats.here().period(now.period().from(), now.period().to()));
        picker.showing(now, today);
        if (known != null && before != null && before.period().equals(now.period())) {
            show(known);
        } else {
            load(now);
        }
    }

    private void load(Asked now) {
        known = null;
        content.removeAll();
        content.add(new DashboardSkeleton());
        graph.ask(
                DashboardData.class,
                now.variables(LISTED),
                answer -> onlyIfStillAsked(now, () -> take(answer)),
                failure -> onlyIfStillAsked(now, () -> showFailure(failure)));
    }

    private void take(Answer<DashboardData> answer) {
        if (answer.data().stores() == null) {
            lookForStockAlone(answer);
        } else {
            known = answer;
            show(answer);
        }
    }

    /** The stores are listed by sales; while it is away the inventory still knows what is missing where. */
    private void lookForStockAlone(Answer<DashboardData> withoutStores) {
        var employee = Employee.signedIn();
        var then = asked;
        graph.ask(
                StockOnly.class,
                Map.of("first", LISTED),
                stock -> {
                    var stores = stock.data().stores(employee::mayEnter);
                    if (then != null && !stores.isEmpty()) {
                        onlyIfStillAsked(
                                then, () -> show(new Answer<>(new DashboardData(stores), withoutStores.faults())));
                    } else {
                        show(withoutStores);
                    }
                },
                failure -> show(withoutStores));
    }

    private void onlyIfStillAsked(Asked then, Runnable show) {
        if (asked != null && asked.period().equals(then.period())) {
            show.run();
        }
    }

    private void show(Answer<DashboardData> answer) {
        content.removeAll();
        if (asked != null) {
            shown = new DashboardContent(answer, asked, this::retry);
            content.add(shown);
        }
    }

    private void showFailure(RuntimeException failure) {
        content.removeAll();
        content.add(Failure.notice(failure, this::retry));
    }

    private void retry() {
        if (asked != null) {
            load(asked);
        }
    }
}
