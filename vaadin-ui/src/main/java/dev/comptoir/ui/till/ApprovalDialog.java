package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;
import java.util.function.Consumer;

/** A manager types his name and his PIN or password, at the cashier's till. Nothing of it is kept, here or in the browser. */
class ApprovalDialog extends Dialog {
    private static final int LONGEST = 128;

    /** In the browser at once: what is typed next must not go into the open field, and no key to what lies below. */
    private static final String KEYS = """
            this.addEventListener('keydown', event => {
              if (event.key === 'Escape') {
                event.preventDefault();
                event.stopPropagation();
                $0.click();
              } else if (event.key === 'Enter') {
                event.stopPropagation();
                if ($1.contains(event.target)) {
                  event.preventDefault();
                  $2.focus();
                }
              }
            })""";

    private final transient Graph graph;
    private final String storeId;
    private final String action;
    private final transient Consumer<String> then;
    private final TextField name = new TextField();
    private final PasswordField secret = new PasswordField();
    private final Button approve = new Button();
    private final Div said = new Div();

    ApprovalDialog(Graph graph, String storeId, String action, Consumer<String> then, Runnable left) {
        this.graph = graph;
        this.storeId = storeId;
        this.action = action;
        this.then = then;
        addClassName("till-dialog");
        setHeaderTitle(getTranslation("approval.title"));
        setCloseOnOutsideClick(false);
        setUp();
        var form = new Div(new Paragraph(getTranslation("approval.about." + action)), name, secret, said);
        form.addClassName("ask-form");
        add(form);
        var cancel = new Button(getTranslation("action.cancel"), click -> leave(left));
        getFooter().add(cancel, approve);
        getElement().executeJs(KEYS, cancel.getElement(), name.getElement(), secret.getElement());
        addDialogCloseActionListener(escape -> leave(left));
    }

    private void setUp() {
        name.setLabel(getTranslation("approval.name"));
        name.setMaxLength(LONGEST);
        name.setAutocomplete(Autocomplete.OFF);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setAutofocus(true);
        secret.setLabel(getTranslation("approval.secret"));
        secret.setMaxLength(LONGEST);
        // Nobody's browser learns the manager's password here.
        secret.setAutocomplete(Autocomplete.NEW_PASSWORD);
        secret.setRevealButtonVisible(false);
        secret.setValueChangeMode(ValueChangeMode.EAGER);
        secret.addKeyDownListener(Key.ENTER, enter -> send());
        approve.setText(getTranslation("approval.give"));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.addClickListener(click -> send());
        said.getElement().setAttribute("role", "alert");
    }

    private void leave(Runnable left) {
        close();
        left.run();
    }

    private void send() {
        said.removeAll();
        if (name.getValue().isBlank()) {
            name.focus();
            return;
        }
        if (secret.getValue().isEmpty() || !approve.isEnabled()) {
            secret.focus();
            return;
        }
        approve.setEnabled(false);
        var typed = secret.getValue();
        secret.clear();
        graph.ask(
                Approve.class,
                Map.of(
                        "input",
                        Map.of(
                                "username",
                                name.getValue().strip(),
                                "secret",
                                typed,
                                "action",
                                action,
                                "storeId",
                                storeId)),
                this::take,
                failure -> {
                    approve.setEnabled(true);
                    said.add(Failure.notice(failure, secret::focus));
                });
    }

    private void take(Answer<Approve> answer) {
        approve.setEnabled(true);
        var outcome = answer.data().approve();
        if (outcome != null && outcome.token() != null) {
            close();
            then.accept(outcome.token());
            return;
        }
        var why = outcome != null && outcome.message() != null
                ? outcome.message()
                : answer.whyMissing("approve").map(Fault::message).orElse(getTranslation("failure.unavailable"));
        said.add(new Notice(Icon.ALERT, why).toned(Tone.DANGER));
        secret.focus();
    }
}
