package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Gives a parked sale up, and asks why. */
class DiscardDialog extends Dialog {
    private static final int LONGEST_REASON = 200;

    private final transient Till till;
    private final String id;
    private final transient Runnable done;
    private final TextField reason = new TextField();
    private final Div outcome = new Div();
    private final String act = UUID.randomUUID().toString();

    /** @param done called when it is given up */
    DiscardDialog(Till till, String id, String name, Runnable done) {
        this.till = till;
        this.id = id;
        this.done = done;
        addClassName("till-dialog");
        setHeaderTitle(getTranslation("till.discard.title", name));
        reason.setLabel(getTranslation("till.discard.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setAutofocus(true);
        reason.setWidthFull();
        reason.addKeyDownListener(Key.ENTER, enter -> discard());
        outcome.getElement().setAttribute("role", "status");
        add(reason, outcome);
        var discard = new Button(getTranslation("till.discard"), click -> discard());
        discard.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), discard);
    }

    private void discard() {
        outcome.removeAll();
        var why = reason.getValue().strip();
        reason.setInvalid(why.isEmpty());
        if (why.isEmpty()) {
            reason.setErrorMessage(getTranslation("till.discard.reason.missing"));
            reason.focus();
            return;
        }
        var key = UUID.nameUUIDFromBytes((act + why).getBytes(StandardCharsets.UTF_8));
        var input = Map.of("id", id, "reason", why, "idempotencyKey", key.toString());
        till.ask(
                DiscardParkedSale.class,
                Map.of("input", input),
                this::take,
                failure -> outcome.add(Failure.notice(failure, this::discard)));
    }

    private void take(Answer<DiscardParkedSale> answer) {
        var discarded = answer.data().discardParkedSale();
        if (discarded != null && discarded.message() == null) {
            close();
            done.run();
            return;
        }
        var why = discarded != null
                ? String.valueOf(discarded.message())
                : answer.whyMissing("discardParkedSale")
                        .map(fault -> fault.message())
                        .orElseGet(() -> getTranslation("failure.unavailable"));
        outcome.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
