package dev.comptoir.ui.thresholds;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.imports.ImportView;
import dev.comptoir.ui.range.CategoryField;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenPlace;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.PlaceSelect;
import dev.comptoir.ui.store.StoreName;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The thresholds of a place: of its products, its categories, and how suggestions are made. */
@Route(value = "thresholds", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@JsModule("context://comptoir/address.js")
public class ThresholdsView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 250;
    private static final int LONGEST_SEARCH = 200;

    private final transient ChosenPlace places;
    private final transient ChosenStore here;
    private final PlaceSelect place = new PlaceSelect();
    private final TextField search = new TextField();
    private final CategoryField category;
    private final ThresholdTable table;
    private final DefaultsPanel defaults;
    private transient Optional<String> asked = Optional.empty();
    private transient @Nullable Registration storeChanges;

    ThresholdsView(Graph graph, ChosenPlace places, ChosenStore here) {
        super("thresholds.title");
        this.places = places;
        this.here = here;
        this.category = new CategoryField(graph, chosen -> go(asked, chosen));
        this.table = new ThresholdTable(graph);
        this.defaults = new DefaultsPanel(graph);
        setAbout(getTranslation("thresholds.about"));
        place.whenChosen(chosen -> go(Optional.of(chosen.id()), category.taken()));
        var filters = new Div(place, search(), category);
        filters.addClassName("filters");
        var below = new Div(defaults, new SettingsPanel(graph));
        below.addClassName("threshold-panels");
        // Above the list, which may go on for long.
        var rules = new NativeDetails(getTranslation("thresholds.rules"), below);
        rules.addClassName("threshold-rules");
        add(rules, filters, table);
        if (Employee.signedIn().is(Roles.ADMIN)) {
            var link = new RouterLink(getTranslation("thresholds.import"), ImportView.class);
            link.setQueryParameters(QueryParameters.of("kind", "thresholds"));
            link.addClassName("button-link");
            setBeside(link);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        asked = address.getSingleParameter("place").filter(id -> !id.isBlank());
        search.setValue(address.getSingleParameter("q").orElse(""));
        category.take(address.getSingleParameter("category").filter(id -> !id.isBlank()));
        places.whenKnown(this::look);
    }

    /** What was typed and not saved is not lost without a word. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var samePlace = event.getLocation().getPath().equals("thresholds")
                && event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("place")
                        .equals(asked);
        if (!table.hasDrafts() || samePlace) {
            return;
        }
        var leaving = event.postpone();
        var dialog = new ConfirmDialog(
                getTranslation("thresholds.leave"),
                getTranslation("thresholds.leave.about"),
                getTranslation("thresholds.discard"),
                yes -> leaving.proceed());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("thresholds.stay"));
        dialog.addCancelListener(no -> {
            leaving.cancel();
            look();
        });
        dialog.open();
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

    /** To another store, when that becomes "here" in the bar above. */
    private void follow() {
        here.chosen()
                .map(StoreName::id)
                .filter(id -> asked.filter(id::equals).isEmpty())
                .ifPresent(id -> go(Optional.of(id), category.taken()));
    }

    private TextField search() {
        search.getElement().setAttribute("data-address", "q");
        search.setLabel(getTranslation("stock-page.search"));
        search.setPlaceholder(getTranslation("products.search"));
        search.setPrefixComponent(Icon.SEARCH.draw());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_IN_TYPING_MILLISECONDS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look();
            }
        });
        return search;
    }

    private void look() {
        var mine = places.all().stream()
                .filter(each -> Employee.signedIn().mayEnter(each.id()))
                .toList();
        var chosen = chosen(mine);
        var known = mine.contains(chosen);
        asked = Optional.of(chosen.id());
        if (known) {
            places.choose(chosen);
        }
        place.offer(mine, known ? chosen : null);
        var variables = new HashMap<String, Object>(Map.of("place", chosen.id()));
        if (!search.getValue().isBlank()) {
            variables.put("search", search.getValue().strip());
        }
        category.taken().ifPresent(id -> variables.put("category", id));
        table.look(variables);
        defaults.of(chosen);
    }

    private Place chosen(List<Place> mine) {
        return asked.map(id -> mine.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> new Place(id, "", Place.Kind.STORE)))
                .orElseGet(() -> mine.contains(places.chosen()) || mine.isEmpty() ? places.chosen() : mine.getFirst());
    }

    private void go(Optional<String> placeId, Optional<String> categoryId) {
        var parameters = new HashMap<String, String>();
        placeId.ifPresent(id -> parameters.put("place", id));
        categoryId.ifPresent(id -> parameters.put("category", id));
        if (!search.getValue().isBlank()) {
            parameters.put("q", search.getValue().strip());
        }
        UI.getCurrentOrThrow().navigate(ThresholdsView.class, QueryParameters.simple(parameters));
    }
}
