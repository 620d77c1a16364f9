package dev.comptoir.ui.customers;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What is known of one customer, to be changed or first said. What cannot be is said by the service, at its field. */
public final class CustomerForm extends Div {
    private final transient Graph graph;
    private final String id;
    private final transient BiConsumer<String, String> saved;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private final TextArea note = new TextArea();
    private final Div outcome = new Div();
    private boolean isSent;

    /** @param saved called with the id and the name, also of another who has the address and is meant */
    public CustomerForm(Graph graph, BiConsumer<String, String> saved) {
        this(graph, new FindCustomers.Customer(UUID.randomUUID().toString(), null, null, null, null), saved);
    }

    CustomerForm(Graph graph, FindCustomers.Customer customer, BiConsumer<String, String> saved) {
        this.graph = graph;
        this.id = customer.id();
        this.saved = saved;
        addClassName("customer-form");
        prepare(name, "customer.name", customer.name(), 100);
        prepare(email, "customer.email", customer.email(), 254);
        prepare(phone, "customer.phone", customer.phone(), 30);
        prepare(note, "customer.note", customer.note(), 500);
        name.setRequiredIndicatorVisible(true);
        List.of(name, email, phone).forEach(field -> field.addKeyDownListener(Key.ENTER, enter -> save()));
        // The service says what is wrong with an address, in the reader's language.
        email.setManualValidation(true);
        outcome.getElement().setAttribute("role", "status");
        add(name, email, phone, note, outcome);
    }

    private void prepare(
            TextFieldBase<?, String> field,
            String label,
            @org.jspecify.annotations.Nullable String value,
            int longest) {
        field.getElement().setProperty("label", getTranslation(label));
        field.getElement().setProperty("maxlength", longest);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setValue(value == null ? "" : value);
        field.setWidthFull();
        field.addValueChangeListener(typed -> field.setInvalid(false));
    }

    /** Begins with what was typed to find somebody: an address, a number or a name. */
    public void beginWith(String typed) {
        if (typed.contains("@")) {
            email.setValue(typed);
            name.focus();
        } else if (typed.matches("[+0-9 ()./-]{3,}")) {
            phone.setValue(typed);
            name.focus();
        } else {
            name.setValue(typed);
            (typed.isBlank() ? name : email).focus();
        }
    }

    public void save() {
        if (isSent) {
            return;
        }
        outcome.removeAll();
        isSent = true;
        graph.ask(
                SaveCustomer.class,
                Map.of("input", input()),
                answer -> {
                    isSent = false;
                    take(answer);
                },
                failure -> {
                    isSent = false;
                    outcome.add(Failure.notice(failure, this::save));
                });
    }

    private Map<String, Object> input() {
        var input = new HashMap<String, Object>(Map.of("id", id, "name", name.getValue()));
        Map.of("email", email.getValue(), "phone", phone.getValue(), "note", note.getValue())
                .forEach((field, value) -> {
                    if (!value.isBlank()) {
                        input.put(field, value);
                    }
                });
        return input;
    }

    private void take(Answer<SaveCustomer> answer) {
        var outcome = answer.data().saveCustomer();
        if (outcome == null) {
            say(answer.whyMissing("saveCustomer")
                    .map(fault -> fault.message())
                    .orElseGet(() -> getTranslation("failure.unavailable")));
        } else if (outcome.id() != null) {
            saved.accept(outcome.id(), String.valueOf(outcome.name()));
        } else if (outcome.field() != null) {
            atFault(outcome.field(), String.valueOf(outcome.message()));
        } else {
            say(String.valueOf(outcome.message()));
        }
    }

    private void atFault(String field, String why) {
        TextFieldBase<?, String> fault =
                switch (field) {
                    case "EMAIL" -> email;
                    case "PHONE" -> phone;
                    case "NOTE" -> note;
                    default -> name;
                };
        fault.setErrorMessage(why);
        fault.setInvalid(true);
        fault.focus();
    }

    private void say(String why) {
        outcome.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
