package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A card at the terminal: asked under one key until its outcome is known. */
final class CardDesk {
    private static final Set<String> REFUSED = Set.of(Fault.FORBIDDEN, "BAD_USER_INPUT");
    private static final int LOOK_MILLISECONDS = 1000;

    private final Till till;
    private final Paid paid;
    private final Consumer<Tender> approved;
    private final Consumer<@Nullable Notice> over;
    private final CardNotices notices = new CardNotices();
    private @Nullable Registration looks;
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
        notices.addAttachListener(attached -> looks = attached.getUI().addPollListener(poll -> look()));
        notices.addDetachListener(detached -> leave(detached.getUI()));
    }

    /** What it says; as long as this is on the page, the page looks how far the terminal is. */
    Component notices() {
        return notices;
    }

    private void leave(UI ui) {
        ui.setPollInterval(PaidKeeper.KEEP_MILLISECONDS);
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
                        said.accept(notices.getTranslation("failure.unavailable"));
                        return;
                    }
                    if (state.isPayment()) {
                        paid.drop(paymentId);
                    }
                    said.accept(String.valueOf(state.message()));
                },
                failure -> said.accept(notices.getTranslation("failure.unavailable")));
    }

    private void start() {
        var asked = Objects.requireNonNull(paid.asked());
        id = null;
        notices.starting();
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
        if (payment != null) {
            ask(
                    CancelCardPayment.class,
                    Map.of("id", payment),
                    CancelCardPayment::cancelCardPayment,
                    "cancelCardPayment");
        }
    }

    private <T> void ask(
            Class<T> type, Map<String, ?> variables, Function<T, @Nullable CardState> outcome, String field) {
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
            charged(state);
        } else if (!calledOff && state.status() == CardStatus.PENDING) {
            id = state.id();
            notices.waiting(String.valueOf(state.message()), this::cancel);
            lookEvery(LOOK_MILLISECONDS);
        } else if (!calledOff && state.status() == CardStatus.TIMED_OUT) {
            id = state.id();
            notices.silent(String.valueOf(state.message()), this::look, this::cancel);
            lookEvery(LOOK_MILLISECONDS * 3);
        } else {
            end(String.valueOf(state.message()));
        }
    }

    private void charged(CardState state) {
        rest();
        var asked = paid.asked();
        var amount = asked == null ? Objects.requireNonNull(state.amount()).amount() : asked.amount();
        var tender = new Tender(PaymentMethod.CARD, amount, state.id(), null, state.card());
        paid.approved(tender);
        approved.accept(tender);
    }

    /** Under the same key the terminal can be asked again. */
    private void unknown() {
        notices.unknown(id == null ? this::start : this::look);
    }

    /** The terminal is busy with what another page began: that can be called off, and this begun again. */
    private void refused(CardState state) {
        var busy = state.cardPaymentId();
        var message = String.valueOf(state.message());
        if (busy == null || state.type().equals("TillNotOpenError")) {
            end(message);
            return;
        }
        id = null;
        notices.busy(message, this::start, () -> giveBack(busy, said -> start()), () -> end(message));
    }

    private void end(String message) {
        rest();
        paid.settled();
        over.accept(new Notice(Icon.ALERT, message).toned(Tone.DANGER).asAlert());
    }

    private void rest() {
        id = null;
        notices.nothing();
        lookEvery(PaidKeeper.KEEP_MILLISECONDS);
    }

    private void lookEvery(int milliseconds) {
        notices.getUI().ifPresent(ui -> ui.setPollInterval(milliseconds));
    }
}
