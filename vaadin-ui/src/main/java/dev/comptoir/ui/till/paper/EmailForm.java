package dev.comptoir.ui.till.paper;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Sends a receipt of a sale or a return to a customer's address, in his language. */
public final class EmailForm extends Div {
    private static final int LONGEST = 254;

    private final transient Graph graph;
    private final transient List<Mailing> mailings;
    private final String act = UUID.randomUUID().toString();
    private final EmailField address = new EmailField();
    private final Button send = new Button();
    private final Div said = new Div();
    private String language;
    private int waiting;

    private EmailForm(Graph graph, Mailing... mailings) {
        this.graph = graph;
        this.mailings = List.of(mailings);
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

    public static EmailForm ofSale(Graph graph, String saleId) {
        return new EmailForm(graph, Mailing.ofSale(saleId));
    }

    public static EmailForm ofReturn(Graph graph, String returnId) {
        return new EmailForm(graph, Mailing.ofReturn(returnId));
    }

    /** Sends both receipts of an exchange. */
    public static EmailForm ofExchange(Graph graph, String returnId, String saleId) {
        return new EmailForm(graph, Mailing.ofReturn(returnId), Mailing.ofSale(saleId));
    }

    public void begin() {
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
            waiting = mailings.size();
            mailings.forEach(this::send);
        }
    }

    private void send(Mailing mailing) {
        graph.ask(mailing.mutation(), Map.of("input", input(mailing)), this::take, failure -> {
            answered();
            said.add(Failure.notice(failure, this::send));
        });
    }

    private void answered() {
        waiting--;
        send.setEnabled(waiting == 0);
    }

    /** To another address, or in the other language, it is another act; the same again is not. */
    private Map<String, Object> input(Mailing mailing) {
        var to = address.getValue().strip();
        var key = UUID.nameUUIDFromBytes(
                (act + mailing.id() + to.toLowerCase(Locale.ROOT) + language).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                mailing.receipt(), mailing.id(), "address", to, "language", language, "idempotencyKey", key.toString());
    }

    private void take(Answer<? extends Emailed> answer) {
        answered();
        var outcome = answer.data().outcome();
        if (outcome != null && outcome.message() == null) {
            // Of two receipts it is said once, when both are.
            if (waiting == 0 && said.getComponentCount() == 0) {
                said.add(new Notice(Icon.CHECK, getTranslation("till.email.sent", String.valueOf(outcome.address())))
                        .toned(Tone.GOOD));
            }
            return;
        }
        var why = outcome == null
                ? answer.whyMissing("outcome")
                        .map(fault -> fault.message())
                        .orElseGet(() -> getTranslation("failure.unavailable"))
                : outcome.message();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }

    /** @param receipt how the mutation calls the id */
    private record Mailing(Class<? extends Emailed> mutation, String receipt, String id) {

        static Mailing ofSale(String id) {
            return new Mailing(EmailReceipt.class, "saleId", id);
        }

        static Mailing ofReturn(String id) {
            return new Mailing(EmailReturn.class, "returnId", id);
        }
    }
}
