package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Sends a receipt to a customer's address, in his language. */
class EmailForm extends Div {
    private static final int LONGEST = 254;

    private final transient Graph graph;
    private final String saleId;
    private final String act = UUID.randomUUID().toString();
    private final EmailField address = new EmailField();
    private final Button send = new Button();
    private final Div said = new Div();
    private String language;

    EmailForm(Graph graph, String saleId) {
        this.graph = graph;
        this.saleId = saleId;
        this.language = getLocale().getLanguage().equals("fr") ? "FR" : "EN";
        addClassName("till-email");
        address.setLabel(getTranslation("till.email.address"));
        address.setMaxLength(LONGEST);
        address.setWidthFull();
        address.setValueChangeMode(ValueChangeMode.EAGER);
        address.addKeyDownListener(Key.ENTER, enter -> send());
        send.setText(getTranslation("till.email.send"));
        send.addClassName("till-key");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> send());
        said.getElement().setAttribute("role", "status");
        var languages = new Segmented<String>(getTranslation("till.email.language"), chosen -> language = chosen)
                .offering("EN", "English")
                .offering("FR", "Français")
                .taken(language);
        add(address, languages, send, said);
    }

    void begin() {
        address.focus();
    }

    private void send() {
        said.removeAll();
        if (address.getValue().isBlank() || address.isInvalid()) {
            address.setErrorMessage(getTranslation("till.email.missing"));
            address.setInvalid(true);
            address.focus();
        } else if (send.isEnabled()) {
            send.setEnabled(false);
            graph.ask(EmailReceipt.class, Map.of("input", input()), this::take, failure -> {
                send.setEnabled(true);
                said.add(Failure.notice(failure, this::send));
            });
        }
    }

    /** To another address, or in the other language, it is another act; the same again is not. */
    private Map<String, Object> input() {
        var to = address.getValue().strip();
        var key =
                UUID.nameUUIDFromBytes((act + to.toLowerCase(Locale.ROOT) + language).getBytes(StandardCharsets.UTF_8));
        return Map.of("saleId", saleId, "address", to, "language", language, "idempotencyKey", key.toString());
    }

    private void take(Answer<EmailReceipt> answer) {
        send.setEnabled(true);
        var outcome = answer.data().emailReceipt();
        if (outcome != null && outcome.message() == null) {
            said.add(new Notice(Icon.CHECK, getTranslation("till.email.sent", String.valueOf(outcome.address())))
                    .toned(Tone.GOOD));
            return;
        }
        var why = outcome == null
                ? answer.whyMissing("emailReceipt")
                        .map(fault -> fault.message())
                        .orElseGet(() -> getTranslation("failure.unavailable"))
                : outcome.message();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
