package dev.comptoir.ui.till;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cash that is put into the drawer, or taken out, other than by a sale. */
class CashPanel extends SidePanel {
    private static final int LONGEST_REASON = 200;

    private final transient SaleDesk desk;
    private final String act = UUID.randomUUID().toString();
    private final BigDecimalField amount = new BigDecimalField();
    private final TextField reason = new TextField();
    private final Button move = new Button();
    private final Div said = new Div();
    private boolean isOut = true;

    CashPanel(SaleDesk desk) {
        super("till.cash", desk);
        this.desk = desk;
        var direction = new Segmented<Boolean>(getTranslation("till.cash.direction"), out -> isOut = out)
                .offering(true, getTranslation("till.cash.out"))
                .offering(false, getTranslation("till.cash.in"))
                .taken(true);
        amount.setLabel(getTranslation("till.amount", desk.till().store().currency()));
        amount.setLocale(getLocale());
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addClassName("till-amount");
        amount.setAutofocus(true);
        amount.addValueChangeListener(typed -> amount.setInvalid(false));
        amount.addKeyDownListener(Key.ENTER, enter -> reason.focus());
        reason.setLabel(getTranslation("till.cash.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(typed -> reason.setInvalid(false));
        reason.addKeyDownListener(Key.ENTER, enter -> move());
        move.setText(getTranslation("till.cash.move"));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.addClassName("till-act");
        move.addClickListener(click -> move());
        said.getElement().setAttribute("role", "status");
        show(direction, amount, reason, move, said);
    }

    private void move() {
        said.removeAll();
        var typed = amount.getValue();
        if (typed == null || typed.signum() <= 0) {
            amount.setErrorMessage(getTranslation("till.cash.amount.missing"));
            amount.setInvalid(true);
            amount.focus();
        } else if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("till.cash.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
        } else if (move.isEnabled()) {
            send(isOut ? typed.negate() : typed, reason.getValue().strip(), null);
        }
    }

    private void send(BigDecimal signed, String why, @Nullable String approval) {
        move.setEnabled(false);
        desk.till()
                .ask(
                        MoveCash.class,
                        Map.of("input", input(signed, why, approval)),
                        answer -> take(signed, why, answer),
                        failure -> {
                            move.setEnabled(true);
                            said.add(Failure.notice(failure, this::move));
                        });
    }

    /** Another amount or reason is another act; the same again is not. */
    private Map<String, Object> input(BigDecimal signed, String why, @Nullable String approval) {
        var key = UUID.nameUUIDFromBytes((act + signed.toPlainString() + why).getBytes(StandardCharsets.UTF_8));
        var input = new HashMap<String, Object>(Map.of(
                "tillSessionId",
                desk.till().sessionId(),
                "amount",
                signed.toPlainString(),
                "reason",
                why,
                "idempotencyKey",
                key.toString()));
        if (approval != null) {
            input.put("approval", approval);
        }
        return input;
    }

    private void take(BigDecimal signed, String reasonSaid, Answer<MoveCash> answer) {
        move.setEnabled(true);
        var outcome = answer.data().moveCash();
        if (outcome != null && outcome.action() != null) {
            Approvals.ask(
                    desk.till().graph(),
                    desk.till().store().id(),
                    outcome.action(),
                    approval -> send(signed, reasonSaid, approval),
                    () -> refuse(String.valueOf(outcome.message())));
            return;
        }
        if (outcome != null && outcome.message() == null) {
            desk.sell();
            desk.said()
                    .good(getTranslation(
                            signed.signum() < 0 ? "till.cash.taken" : "till.cash.put",
                            Formats.here()
                                    .money(new Money(
                                            signed.abs(), desk.till().store().currency()))));
            return;
        }
        var why = outcome == null
                ? answer.whyMissing("moveCash")
                        .map(fault -> fault.message())
                        .orElseGet(() -> getTranslation("failure.unavailable"))
                : outcome.message();
        refuse(why);
    }

    private void refuse(String why) {
        said.removeAll();
        said.add(new Notice(Icon.ALERT, why).toned(Tone.WARNING).asAlert());
    }
}
