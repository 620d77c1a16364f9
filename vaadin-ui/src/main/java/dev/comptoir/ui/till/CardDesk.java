package dev.comptoir.ui.till;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A card at the terminal: what it says, and what can be done about it. Asked under one key until its outcome is known. */
class CardDesk extends Div {
    private static final Set<String> REFUSED = Set.of(Fault.FORBIDDEN, "BAD_USER_INPUT");
    private static final int LOOK_MILLISECONDS = 1000;

    private final transient Till till;
    private final transient Paid paid;
    private final transient Consumer<Tender> approved;
    private final transient Consumer<@Nullable Notice> over;
    private transient @Nullable Registration looks;
    private @Nullable String id;
    private boolean isAsking;

    /**
     * @param approved called when the card was charged
     * @param over called when nothing is waited for any more, with what to say
     */
    CardDesk(Till till, Paid paid, Consumer<Tender> approved, Consumer<@Nullable Notice> over) {
        this.till = till;
        this.paid = paid;
        this.approved = approved;
        this.over = over;
        addClassName("till-card");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        looks = attached.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(PaidKeeper.KEEP_MILLISECONDS);
        if (looks != null) {
            looks.remove();
        }
    }

    void take(BigDecimal amount) {
        paid.ask(amount);
        start();
    }

    /** Asks under the key that was used before the page was left: it is the same payment. */
    void goOn() {
        start();
    }

    /** A payment that was approved is wanted no more: the money goes back. */
    void giveBack(String paymentId, Consumer<String> said) {
        till.ask(
                CancelCardPayment.class,
                Map.of("id", paymentId),
                answer -> {
                    var state = answer.data().cancelCardPayment();
                    if (state == null) {
                        said.accept(getTranslation("failure.unavailable"));
                        return;
                    }
                    if (state.isPayment()) {
                        paid.drop(paymentId);
                    }
                    said.accept(String.valueOf(state.message()));
                },
                failure -> said.accept(getTranslation("failure.unavailable")));
    }

    private void start() {
        var asked = Objects.requireNonNull(paid.asked());
        id = null;
        say(new Notice(Icon.RETRY, getTranslation("till.card.starting")).toned(Tone.INFO));
        ask(
                StartCardPayment.class,
                Map.of(
                        "input",
                        Map.of(
                                "tillSessionId", till.sessionId(),
                                "amount", asked.amount().toPlainString(),
                                "idempotencyKey", asked.key())),
                StartCardPayment::startCardPayment,
                "startCardPayment");
    }

    private void look() {
        if (!isAsking && id != null) {
            ask(CardPayment.class, Map.of("id", id), CardPayment::state, "cardPayment");
        }
    }

    private void cancel() {
        var payment = id;
        if (payment == null) {
            return;
        }
        ask(CancelCardPayment.class, Map.of("id", payment), CancelCardPayment::cancelCardPayment, "cancelCardPayment");
    }

    private <T> void ask(
            Class<T> type,
            Map<String, ?> variables,
            java.util.function.Function<T, @Nullable CardState> outcome,
            String field) {
        isAsking = true;
        till.ask(
                type,
                variables,
                answer -> {
                    isAsking = false;
                    know(answer, outcome.apply(answer.data()), field, type == CancelCardPayment.class);
                },
                failure -> {
                    isAsking = false;
                    unknown();
                });
    }

    private void know(Answer<?> answer, @Nullable CardState state, String field, boolean calledOff) {
        if (state == null) {
            answer.whyMissing(field)
                    .filter(fault -> REFUSED.contains(fault.code()))
                    .ifPresentOrElse(fault -> end(fault.message()), this::unknown);
        } else if (!state.isPayment()) {
            refused(state);
        } else if (state.status() == CardStatus.APPROVED && !state.isUsed()) {
            rest();
            var asked = paid.asked();
            var amount = asked == null ? Objects.requireNonNull(state.amount()).amount() : asked.amount();
            var tender = new Tender(PaymentMethod.CARD, amount, state.id(), null, state.card());
            paid.approved(tender);
            approved.accept(tender);
        } else if (!calledOff && state.status() == CardStatus.PENDING) {
            id = state.id();
            waiting(String.valueOf(state.message()));
        } else if (!calledOff && state.status() == CardStatus.TIMED_OUT) {
            id = state.id();
            timedOut(String.valueOf(state.message()));
        } else {
            end(String.valueOf(state.message()));
        }
    }

    private void waiting(String message) {
        say(new Notice(Icon.RETRY, message).toned(Tone.INFO), button("till.card.cancel", Key.ESCAPE, this::cancel));
        getUI().ifPresent(ui -> ui.setPollInterval(LOOK_MILLISECONDS));
    }

    private void timedOut(String message) {
        var again = button("till.card.ask-again", Key.ENTER, this::look);
        again.addThemeVariants(ButtonVariant.PRIMARY);
        say(
                new Notice(Icon.OFFLINE, getTranslation("till.card.silent"))
                        .toned(Tone.WARNING)
                        .saying(message)
                        .asAlert(),
                again,
                button("till.card.otherwise", Key.ESCAPE, this::cancel));
        getUI().ifPresent(ui -> ui.setPollInterval(LOOK_MILLISECONDS * 3));
    }

    /** The terminal may have been asked or not: under the same key it can be asked again. */
    private void unknown() {
        var payment = id;
        var again = button("till.card.ask-again", Key.ENTER, payment == null ? this::start : this::look);
        again.addThemeVariants(ButtonVariant.PRIMARY);
        say(
                new Notice(Icon.OFFLINE, getTranslation("till.unknown-outcome"))
                        .toned(Tone.DANGER)
                        .saying(getTranslation("till.card.unknown.hint"))
                        .asAlert(),
                again);
        again.focus();
    }

    /** The terminal is busy with what another page began: that can be called off, and this begun again. */
    private void refused(CardState state) {
        var busy = state.cardPaymentId();
        if (busy == null || state.type().equals("TillNotOpenError")) {
            end(String.valueOf(state.message()));
            return;
        }
        id = null;
        say(
                new Notice(Icon.ALERT, String.valueOf(state.message()))
                        .toned(Tone.WARNING)
                        .asAlert(),
                button("till.card.ask-again", Key.ENTER, this::start),
                button("till.card.cancel-other", Key.F6, () -> giveBack(busy, said -> start())),
                button("till.card.otherwise", Key.ESCAPE, () -> end(String.valueOf(state.message()))));
    }

    private void end(String message) {
        rest();
        paid.settled();
        over.accept(new Notice(Icon.ALERT, message).toned(Tone.DANGER).asAlert());
    }

    private void rest() {
        id = null;
        removeAll();
        getUI().ifPresent(ui -> ui.setPollInterval(PaidKeeper.KEEP_MILLISECONDS));
    }

    private Button button(String text, Key key, Runnable act) {
        var button = new Button(getTranslation(text), click -> act.run());
        button.addClassName("till-act");
        button.addClickShortcut(key);
        return button;
    }

    private void say(com.vaadin.flow.component.Component... content) {
        removeAll();
        add(content);
    }
}
