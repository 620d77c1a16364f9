package dev.comptoir.ui.products;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenStore;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Products found while typing, with what the person's store has of them. The words stand in the address. Enter with
 * the digits of a barcode, which is what a scanner types, opens the product at once.
 */
@Route(value = "products", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@JsModule("context://comptoir/address.js")
@JsModule("context://comptoir/keys.js")
public class ProductsView extends Page implements BeforeEnterObserver {
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 250;
    /** As many as the graph takes. */
    private static final int LONGEST_SEARCH = 200;

    private final transient Graph graph;
    private final transient ChosenStore here;
    private final TextField search = new TextField();
    private final Results results;
    private transient @Nullable Registration storeChanges;

    public ProductsView(Graph graph, ChosenStore here) {
        super("products.title");
        this.graph = graph;
        this.here = here;
        this.results = new Results(graph, here);
        search.addClassName("search-field");
        search.getElement().setAttribute("data-address", "q");
        search.setPlaceholder(getTranslation("products.search"));
        search.setAriaLabel(getTranslation("products.search"));
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
        search.addKeyPressListener(Key.ENTER, enter -> open(search.getValue()));
        var hint = new Div(getTranslation("products.hint"));
        hint.addClassName("search-hint");
        var bar = new Div(search, hint);
        bar.addClassName("search-bar");
        add(bar, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        look();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        storeChanges = here.whenChanged(attached.getUI(), this::look);
        search.focus();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (storeChanges != null) {
            storeChanges.remove();
        }
    }

    private void look() {
        here.whenKnown(store -> results.look(search.getValue().strip()));
    }

    private void open(String typed) {
        Barcode.in(typed)
                .ifPresentOrElse(
                        barcode -> graph.ask(
                                ProductByBarcode.class,
                                Map.of("barcode", barcode.digits()),
                                answer -> {
                                    var scanned = answer.data().productByBarcode();
                                    if (scanned != null) {
                                        go(scanned.id());
                                    }
                                },
                                failure -> results.fail(failure)),
                        () -> results.withSku(typed.strip()).ifPresent(ProductsView::go));
    }

    private static void go(String id) {
        UI.getCurrent().navigate(ProductView.class, new RouteParameters("id", id));
    }
}
