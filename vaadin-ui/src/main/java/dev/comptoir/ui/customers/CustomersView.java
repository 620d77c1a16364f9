package dev.comptoir.ui.customers;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Pick;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers found while typing, page after page; one is opened to be changed, and for admins to be erased. */
@Route(value = "customers", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class CustomersView extends Page implements BeforeEnterObserver {
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 250;
    private static final int LONGEST_SEARCH = 200;
    private static final int AT_ONCE = 25;

    private final transient Graph graph;
    private final TextField search = new TextField();
    private final Pick picks = new Pick(search);
    private final Div notes = new Div();
    private final Div said = new Div();
    private final More more = new More(this::next);
    private final transient List<NativeButton> shown = new ArrayList<>();
    private @Nullable String after;
    private int turn;

    public CustomersView(Graph graph) {
        super("customers.title");
        this.graph = graph;
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
            look();
        });
        said.getElement().setAttribute("role", "status");
        var add = new Button(getTranslation("customer.new"), click -> open(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        setBeside(add);
        picks.addClassName("customers");
        notes.addClassName("customers-notes");
        more.setVisible(false);
        add(said, picks, notes, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        look();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        search.focus();
    }

    private void look() {
        after = null;
        if (shown.isEmpty()) {
            notes.removeAll();
            notes.add(Skeleton.lines(4));
        }
        ask();
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var mine = ++turn;
        var from = after;
        var variables =
                new HashMap<String, Object>(Map.of("text", search.getValue().strip(), "first", AT_ONCE));
        if (from != null) {
            variables.put("after", from);
        }
        graph.ask(
                FindCustomers.class,
                variables,
                answer -> {
                    if (mine == turn) {
                        show(answer, from == null);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        nothing(Failure.notice(failure, this::look));
                    }
                });
    }

    private void show(Answer<FindCustomers> answer, boolean anew) {
        notes.removeAll();
        var found = answer.data().customers();
        if (found == null) {
            var why = answer.whyMissing("customers").map(fault -> fault.message());
            nothing(new Notice(Icon.OFFLINE, why.orElseGet(() -> getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::look));
            return;
        }
        if (anew) {
            shown.clear();
        }
        found.nodes().forEach(customer -> shown.add(row(customer)));
        picks.offer(shown);
        setAbout(getTranslation("customers.count", found.totalCount()));
        if (found.totalCount() == 0) {
            var typed = search.getValue().strip();
            notes.add(new Notice(
                            Icon.PERSON,
                            getTranslation(typed.isEmpty() ? "customers.none" : "customers.nothing", typed))
                    .saying(getTranslation("customers.nothing.hint")));
        }
        after = found.pageInfo().hasNextPage() ? found.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }

    private void nothing(Notice why) {
        shown.clear();
        picks.offer(shown);
        more.setVisible(false);
        notes.removeAll();
        notes.add(why);
    }

    private NativeButton row(FindCustomers.Customer customer) {
        var row = new NativeButton();
        var name = new Span(customer.called());
        name.addClassName("pick-name");
        var contacts = new Span(customer.contacts());
        contacts.addClassName("pick-about");
        row.add(name, contacts);
        var note = customer.note();
        if (note != null) {
            var words = new Span(note);
            words.addClassName("pick-more");
            row.add(words);
        }
        row.addClickListener(click -> open(customer));
        return row;
    }

    private void open(FindCustomers.@Nullable Customer customer) {
        var dialog = new CustomerDialog(graph, customer, words -> {
            said.removeAll();
            said.add(new Notice(Icon.CHECK, words).toned(Tone.GOOD));
            look();
        });
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                search.focus();
            }
        });
        dialog.open();
    }
}
