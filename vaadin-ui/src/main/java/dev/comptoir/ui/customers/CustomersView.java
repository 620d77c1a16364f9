package dev.comptoir.ui.customers;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Customers found while typing, page after page; one is opened to be changed, and for admins to be erased. */
@Route(value = "customers", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class CustomersView extends Page implements BeforeEnterObserver {
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 250;
    private static final int LONGEST_SEARCH = 200;

    private final transient Graph graph;
    private final TextField search = new TextField();
    private final Div said = new Div();
    private final CustomerList list;

    public CustomersView(Graph graph) {
        super("customers.title");
        this.graph = graph;
        this.list = new CustomerList(graph, search, this::open, this::setAbout);
        search.addClassName("search-field");
        search.setPlaceholder(getTranslation("customers.search"));
        search.setAriaLabel(getTranslation("customers.search"));
        search.setPrefixComponent(Icon.SEARCH.draw());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_IN_TYPING_MILLISECONDS);
        search.addValueChangeListener(typed -> {
            said.removeAll();
            list.look(typed.getValue());
        });
        said.getElement().setAttribute("role", "status");
        var add = new Button(getTranslation("customer.new"), click -> open(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        setBeside(add);
        add(said, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.look(search.getValue());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        search.focus();
    }

    private void open(FindCustomers.@Nullable Customer customer) {
        var dialog = new CustomerDialog(graph, customer, words -> {
            said.removeAll();
            said.add(new Notice(Icon.CHECK, words).toned(Tone.GOOD));
            list.look(search.getValue());
        });
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                search.focus();
            }
        });
        dialog.open();
    }
}
