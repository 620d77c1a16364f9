package dev.comptoir.ui.pin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import dev.comptoir.ui.graph.Graph;
import java.util.Map;

/** A person sets a PIN of his own, typed twice, with his password. */
public class PinDialog extends Dialog {
    private static final int LONGEST_PIN = 8;
    private static final int LONGEST_PASSWORD = 128;
    private static final int READING_TIME_IN_MILLISECONDS = 5_000;

    private final transient Graph graph;
    private final PasswordField pin = field("pin.new", LONGEST_PIN);
    private final PasswordField again = field("pin.again", LONGEST_PIN);
    private final PasswordField password = field("pin.password", LONGEST_PASSWORD);
    private final Button set = new Button();
    private final Div said = new Div();

    public PinDialog(Graph graph) {
        this.graph = graph;
        addClassName("ask-dialog");
        setHeaderTitle(getTranslation("pin.title"));
        setCloseOnOutsideClick(false);
        pin.setHelperText(getTranslation("pin.form"));
        pin.setAllowedCharPattern("[0-9]");
        pin.setAutofocus(true);
        pin.addKeyDownListener(Key.ENTER, enter -> again.focus());
        again.setAllowedCharPattern("[0-9]");
        again.addKeyDownListener(Key.ENTER, enter -> password.focus());
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.addKeyDownListener(Key.ENTER, enter -> send());
        set.setText(getTranslation("pin.set"));
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickListener(click -> send());
        said.getElement().setAttribute("role", "alert");
        var form = new Div(new Paragraph(getTranslation("pin.about")), pin, again, password, said);
        form.addClassName("ask-form");
        add(form);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), set);
    }

    private PasswordField field(String label, int longest) {
        var field = new PasswordField(getTranslation(label));
        field.setMaxLength(longest);
        field.setAutocomplete(Autocomplete.OFF);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    private void send() {
        said.removeAll();
        again.setInvalid(false);
        if (!again.getValue().equals(pin.getValue())) {
            again.setErrorMessage(getTranslation("pin.differs"));
            again.setInvalid(true);
            again.focus();
        } else if (password.getValue().isEmpty()) {
            password.focus();
        } else if (set.isEnabled()) {
            set.setEnabled(false);
            graph.ask(
                    SetMyPin.class,
                    Map.of("input", Map.of("pin", pin.getValue(), "password", password.getValue())),
                    this::take,
                    failure -> {
                        set.setEnabled(true);
                        said.add(Failure.notice(failure, this::send));
                    });
        }
    }

    private void take(Answer<SetMyPin> answer) {
        set.setEnabled(true);
        password.clear();
        var outcome = answer.data().setMyPin();
        if (outcome != null && outcome.message() == null) {
            close();
            var words = new Notification(getTranslation("pin.done"), READING_TIME_IN_MILLISECONDS);
            words.setPosition(Notification.Position.BOTTOM_CENTER);
            words.open();
            return;
        }
        said.add(new Notice(
                        Icon.ALERT,
                        outcome != null
                                ? String.valueOf(outcome.message())
                                : answer.whyMissing("setMyPin")
                                        .map(Fault::message)
                                        .orElse(getTranslation("failure.unavailable")))
                .toned(Tone.DANGER));
    }
}
