package dev.comptoir.ui.stock;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.range.CategoryField;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenPlace;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.PlaceSelect;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store or the central warehouse has. What is looked for stands in the address; without a place there, it is the
 * one that was looked at last.
 */
@Route(value = "stock", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@JsModule("context://comptoir/address.js")
public class StockView extends Page implements BeforeEnterObserver {
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 250;

    private final transient ChosenPlace places;
    private final transient ChosenStore here;
    private final PlaceSelect place = new PlaceSelect();
    private final TextField search = new TextField();
    private final CategoryField category;
    private final StockListing list;
    private final StockDownload download;
    private transient Sought sought = new Sought(Optional.empty(), StateFilter.ALL, "", Optional.empty());
    private transient @Nullable Registration storeChanges;

    StockView(Graph graph, ChosenPlace places, ChosenStore here, Clock clock) {
        super("stock-page.title");
        this.places = places;
        this.here = here;
        place.whenChosen(chosen -> go(sought.at(chosen.id())));
        this.category = new CategoryField(graph, chosen -> go(sought.within(chosen)));
        this.list = new StockListing(graph);
        this.download = new StockDownload(graph, clock);
        setBeside(download);
        var filters = new Div(place, search(), category);
        filters.addClassName("filters");
        add(filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sought = Sought.by(event.getLocation().getQueryParameters());
        places.whenKnown(this::look);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        storeChanges = here.whenChanged(attached.getUI(), this::follow);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (storeChanges != null) {
            storeChanges.remove();
        }
    }

    private TextField search() {
        search.getElement().setAttribute("data-address", "q");
        search.setLabel(getTranslation("stock-page.search"));
        search.setPlaceholder(getTranslation("products.search"));
        search.setPrefixComponent(Icon.SEARCH.draw());
        search.setClearButtonVisible(true);
        search.setMaxLength(Sought.LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_IN_TYPING_MILLISECONDS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                sought = sought.with(change.getValue());
                look();
            }
        });
        return search;
    }

    private void look() {
        var chosen = sought.place()
                .map(id -> places.find(id).orElseGet(() -> new Place(id, "", Place.Kind.STORE)))
                .orElseGet(places::chosen);
        var known = places.find(chosen.id()).isPresent();
        // Of the warehouse, those who do not work there see what there is, and nothing else can be asked.
        var whole = Employee.signedIn().mayEnter(chosen.id()) || !known;
        sought = whole
                ? sought.at(chosen.id())
                : sought.at(chosen.id()).with(StateFilter.ALL).within(Optional.empty());
        if (known) {
            places.choose(chosen);
        }
        place.offer(places.all(), known ? chosen : null);
        setAbout(chosen.name());
        search.setValue(sought.words());
        category.setEnabled(whole);
        category.take(sought.category());
        download.of(sought, chosen);
        list.look(sought, whole, chosen);
    }

    /** To another store, when that becomes "here" in the bar above. */
    private void follow() {
        here.chosen()
                .filter(store -> sought.place().filter(store.id()::equals).isEmpty())
                .ifPresent(store -> go(sought.at(store.id())));
    }

    private static void go(Sought other) {
        UI.getCurrentOrThrow().navigate(StockView.class, other.address());
    }
}
