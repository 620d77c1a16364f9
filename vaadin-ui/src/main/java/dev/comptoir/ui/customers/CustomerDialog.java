package dev.comptoir.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One customer, to be changed; admins may erase what is known of him, and are asked twice. */
class CustomerDialog extends Dialog {
    private final transient Graph graph;
    private final transient Consumer<String> done;
    private final Div outcome = new Div();

    /**
     * @param customer null for somebody new
     * @param done called with what was done, in words, once it is done
     */
    CustomerDialog(Graph graph, FindCustomers.@Nullable Customer customer, Consumer<String> done) {
        this.graph = graph;
        this.done = done;
        addClassName("customer-dialog");
        setHeaderTitle(customer == null ? getTranslation("customer.new") : customer.called());
        var form = customer == null
                ? new CustomerForm(graph, this::saved)
                : new CustomerForm(graph, customer, this::saved);
        add(form, outcome);
        var save = new Button(getTranslation("customer.save"), click -> form.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (customer != null && Employee.signedIn().is(Roles.ADMIN)) {
            var erase = new Button(getTranslation("customer.erase"), click -> confirm(customer));
            erase.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            erase.addClassName("customer-erase");
            getFooter().add(erase);
        }
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && customer == null) {
                form.beginWith("");
            }
        });
    }

    private void saved(String id, String name) {
        close();
        done.accept(getTranslation("customer.saved", name));
    }

    private void confirm(FindCustomers.Customer customer) {
        setHeaderTitle(getTranslation("customer.erase.title", customer.called()));
        removeAll();
        getFooter().removeAll();
        add(new Paragraph(getTranslation("customer.erase.about")), outcome);
        var erase = new Button(getTranslation("customer.erase.yes"), click -> erase(customer));
        erase.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var cancel = new Button(getTranslation("action.cancel"), click -> close());
        getFooter().add(cancel, erase);
        cancel.focus();
    }

    private void erase(FindCustomers.Customer customer) {
        outcome.removeAll();
        graph.ask(
                EraseCustomer.class,
                Map.of("id", customer.id()),
                answer -> {
                    var erased = answer.data().eraseCustomer();
                    if (erased != null && erased.message() == null) {
                        close();
                        done.accept(getTranslation("customer.erased"));
                        return;
                    }
                    var why = erased != null
                            ? String.valueOf(erased.message())
                            : answer.whyMissing("eraseCustomer")
                                    .map(fault -> fault.message())
                                    .orElseGet(() -> getTranslation("failure.unavailable"));
                    outcome.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
                },
                failure -> outcome.add(Failure.notice(failure, () -> erase(customer))));
    }
}
