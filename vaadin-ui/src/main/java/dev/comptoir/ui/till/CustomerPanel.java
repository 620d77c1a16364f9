package dev.comptoir.ui.till;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.customers.CustomerForm;
import dev.comptoir.ui.customers.FindCustomers;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Pick;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who buys: found while typing, chosen with the arrows and Enter, or made anew on the spot. */
class CustomerPanel extends SidePanel {
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 180;
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST = 6;

    private final transient SaleDesk desk;
    private final TextField search = new TextField();
    private final Pick picks = new Pick(search);
    private final Div notes = new Div();
    private int asked;

    CustomerPanel(SaleDesk desk) {
        super("till.do.customer", desk);
        this.desk = desk;
        addClassName("till-customer");
        search.setLabel(getTranslation("till.customer.find"));
        search.setPrefixComponent(Icon.SEARCH.draw());
        search.setMaxLength(LONGEST_SEARCH);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_IN_TYPING_MILLISECONDS);
        search.addValueChangeListener(typed -> look());
        notes.getElement().setAttribute("role", "status");
        show(picks, notes);
        look();
    }

    static void open(SaleDesk desk) {
        var panel = new CustomerPanel(desk);
        desk.beside(panel);
        panel.search.focus();
    }

    private void look() {
        var typed = search.getValue().strip();
        var mine = ++asked;
        notes.removeAll();
        if (typed.isEmpty()) {
            offer(typed, List.of());
            return;
        }
        desk.till()
                .ask(
                        FindCustomers.class,
                        Map.of("text", typed, "first", MOST),
                        answer -> {
                            if (mine == asked) {
                                know(typed, answer);
                            }
                        },
                        failure -> {
                            if (mine == asked) {
                                offer(typed, List.of());
                                notes.add(Failure.notice(failure, this::look));
                            }
                        });
    }

    private void know(String typed, Answer<FindCustomers> answer) {
        var found = answer.data().customers();
        offer(typed, found == null ? List.of() : found.nodes());
        if (found == null) {
            notes.add(new Notice(
                            Icon.OFFLINE,
                            answer.whyMissing("customers")
                                    .map(fault -> fault.message())
                                    .orElseGet(() -> getTranslation("failure.unavailable")))
                    .toned(Tone.WARNING));
        } else if (found.totalCount() > found.nodes().size()) {
            notes.add(new Span(getTranslation(
                    "till.customer.more", found.totalCount() - found.nodes().size())));
        }
    }

    /** Those who fit; then nobody, where somebody is chosen; then somebody new. */
    private void offer(String typed, List<FindCustomers.Customer> found) {
        var choices = new ArrayList<NativeButton>();
        found.forEach(customer -> choices.add(
                choice(customer.called(), customer.contacts(), () -> choose(customer.id(), customer.called()))));
        var chosen = desk.basket().draft().customer();
        if (chosen != null) {
            choices.add(choice(getTranslation("till.customer.nobody"), chosen.name(), this::chooseNobody));
        }
        choices.add(choice(getTranslation("customer.new"), typed, () -> make(typed)));
        picks.offer(choices);
    }

    private static NativeButton choice(String name, String about, Runnable act) {
        var title = new Span(name);
        title.addClassName("pick-name");
        var more = new Span(about);
        more.addClassName("pick-about");
        var choice = new NativeButton();
        choice.add(title, more);
        choice.addClickListener(click -> act.run());
        return choice;
    }

    private void make(String typed) {
        var form = new CustomerForm(desk.till().graph(), this::choose);
        var save = new Button(getTranslation("till.customer.save"), click -> form.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("till-act");
        show(form, save);
        form.beginWith(typed);
    }

    private void choose(String id, String name) {
        desk.basket().soldTo(new Draft.Buyer(id, name));
        desk.sell();
        desk.said().good(desk.getTranslation("till.customer.chosen", name));
    }

    private void chooseNobody() {
        desk.basket().soldTo(null);
        desk.said().nothing();
        desk.sell();
    }
}
