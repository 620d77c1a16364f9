package dev.comptoir.ui.products;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.products.ProductDetail.Product;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenPlace;
import dev.comptoir.ui.store.ChosenStore;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One product: what it is, where it is in stock and what became of it, and, for managers, what it cost before. */
@Route(value = "products/:id", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class ProductView extends Page implements BeforeEnterObserver {
    private final transient Graph graph;
    private final transient ChosenStore here;
    private final transient ChosenPlace places;
    private final transient Clock clock;
    private final ZoneId zone;
    private final Div content = new Div();
    private String id = "";
    private transient Optional<Place> changedAt = Optional.empty();
    private transient @Nullable Answer<ProductDetail> known;
    private transient @Nullable Registration storeChanges;

    public ProductView(Graph graph, ChosenStore here, ChosenPlace places, Surroundings surroundings, Clock clock) {
        super("product.title");
        this.graph = graph;
        this.here = here;
        this.places = places;
        this.clock = clock;
        this.zone = surroundings.zone();
        content.addClassName("product");
        var back = new Button(getTranslation("product.back"), Icon.BACK.draw(), click -> back());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("back");
        addComponentAsFirst(back);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        load();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        storeChanges = here.whenChanged(attached.getUI(), this::show);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (storeChanges != null) {
            storeChanges.remove();
        }
    }

    private void load() {
        content.removeAll();
        content.add(Skeleton.figure(), Skeleton.lines(8));
        here.whenKnown(store -> graph.ask(
                ProductDetail.class,
                Map.of("id", id, "withHistory", Employee.signedIn().seesFigures()),
                answer -> {
                    known = answer;
                    show();
                },
                failure -> {
                    content.removeAll();
                    content.add(Failure.notice(failure, this::load));
                }));
    }

    private void show() {
        if (known == null) {
            return;
        }
        content.removeAll();
        var product = known.data().product();
        if (product == null) {
            content.add(nothing(known));
        } else {
            show(product);
        }
    }

    private void show(Product product) {
        setHeading(product.name());
        UI.getCurrent().getPage().setTitle(getPageTitle());
        var stock = new StockPanel(product, here.chosen(), this::load);
        var side = new Div(new FactsPanel(product));
        side.addClassName("product-side");
        here.chosen().ifPresent(store -> side.add(new PriceHereLines(graph, product.id(), store, zone)));
        if (Employee.signedIn().seesFigures()) {
            side.add(new PricesPanel(product, zone, this::load));
        }
        var columns = new Div(stock, side);
        columns.addClassName("product-columns");
        content.add(columns);
        if (product.stocked()) {
            var days = new LedgerPanel.Days(LocalDate.now(clock.withZone(ZoneOffset.UTC)), zone);
            content.add(new LedgerPanel(graph, places, product, days, changedAt, this::reload));
        }
    }

    /** After the stock of a place was changed by hand, which stays in sight. */
    private void reload(Place place) {
        changedAt = Optional.of(place);
        load();
    }

    private Notice nothing(Answer<ProductDetail> answer) {
        return answer.whyMissing("product")
                .map(fault -> new Notice(Icon.OFFLINE, fault.message())
                        .toned(Tone.WARNING)
                        .retrying(getTranslation("action.retry"), this::load))
                .orElseGet(() ->
                        new Notice(Icon.ALERT, getTranslation("product.none")).saying(getTranslation("not-found.hint")))
                .asAlert();
    }

    /** To where the person came from, with the words that were searched for. */
    private static void back() {
        UI.getCurrent().getPage().getHistory().back();
    }
}
