package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.alerts.StockAlerts;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Background;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.graph.Live;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the stores are doing in the period that the address names. The page stands at once; the figures follow. Periods are
 * days of the company's zone.
 */
@Route(value = "dashboard", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class DashboardView extends Page implements BeforeEnterObserver {
    private final transient Live live;
    private final transient Background background;
    private final transient Clock clock;
    private final ZoneId zone;
    private final PeriodPicker picker = new PeriodPicker();
    private final Figures figures;
    private transient @Nullable Registration following;

    public DashboardView(Graph graph, Live live, Background background, Clock clock, Surroundings surroundings) {
        super("dashboard.title");
        this.live = live;
        this.background = background;
        this.clock = clock;
        this.zone = surroundings.zone();
        this.figures = new Figures(graph);
        add(picker, figures);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = today();
        try {
            var asked = Asked.by(event.getLocation().getQueryParameters(), today);
            setAbout(Formats.here().period(asked.period().from(), asked.period().to()));
            picker.showing(asked, today);
            figures.look(asked);
        } catch (InvalidPeriodException invalid) {
            setAbout("");
            picker.correcting(event.getLocation().getQueryParameters(), today);
            figures.nothing(new Notice(Icon.ALERT, getTranslation(invalid.key()))
                    .toned(Tone.WARNING)
                    .asAlert());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var stock = new Follower<StockAlerts>(background, figures::showStockOf, figures::lookAtTheStock);
        var sales = new Follower<RevenueChanged>(background, this::showsSalesOf, figures::lookAtTheSales);
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

    /** Sales are of today: a period that is over stays as it is. */
    private boolean showsSalesOf(List<RevenueChanged> events) {
        return figures.reach(today().minusDays(1)) && figures.showSalesOf(events);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
