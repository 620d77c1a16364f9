package dev.comptoir.sales.terminal;

import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillRefusal.InvalidAmountError;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.money.Money;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Payments at the terminals, as tills see them. The terminal is spoken to before and after, never in, a transaction. */
@Controller
class CardPaymentController {

    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final TillSessions sessions;
    private final CardPayments payments;
    private final CardTalk talk;
    private final TerminalSettings settings;
    private final OnceOnly once;

    CardPaymentController(
            TillSessions sessions, CardPayments payments, CardTalk talk, TerminalSettings settings, OnceOnly once) {
        this.sessions = sessions;
        this.payments = payments;
        this.talk = talk;
        this.settings = settings;
        this.once = once;
    }

    @QueryMapping
    @Nullable
    CardPayment cardPayment(@Argument UUID id, Caller caller, Locale locale) {
        Optional<TerminalPayment> payment = payments.byId(id);
        if (payment.isEmpty()) {
            return null;
        }
        caller.requireStore(payment.get().storeId());
        payments.keep(id, settings.hold());
        talk.goOn(id);
        return shown(id, locale);
    }

    @MutationMapping
    Object startCardPayment(@Argument StartCardPaymentInput input, Caller caller, Locale locale) {
        sessions.byId(input.tillSessionId()).ifPresent(session -> caller.requireStore(session.storeId()));
        return TillRefusal.answer(locale, () -> {
            UUID payment = once.once(
                    input.idempotencyKey(),
                    "startCardPayment",
                    List.of(input.tillSessionId(), input.amount().stripTrailingZeros()),
                    () -> begin(input, caller.userId()));
            talk.goOn(payment);
            return shown(payment, locale);
        });
    }

    private UUID begin(StartCardPaymentInput input, UUID by) {
        TillSession session = sessions.requireOpen(input.tillSessionId());
        BigDecimal amount = input.amount();
        if (amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > session.currency().getDefaultFractionDigits()) {
            throw TillRefusal.of(InvalidAmountError::new, "card.amount-impossible", amount.toPlainString());
        }
        UUID id = Ids.next();
        if (!payments.begin(id, session.id(), amount, by, settings.hold())) {
            throw CardPaymentError.refusal(payments.atTerminal(session.id()).orElse(null), "card.busy");
        }
        return id;
    }

    @MutationMapping
    Object cancelCardPayment(@Argument UUID id, Caller caller, Locale locale) {
        Optional<TerminalPayment> payment = payments.byId(id);
        payment.ifPresent(found -> caller.requireStore(found.storeId()));
        return TillRefusal.answer(locale, () -> {
            talk.giveUp(payment.orElseThrow(() -> CardPaymentError.refusal(id, "card.not-here")));
            CardPayment now = shown(id, locale);
            if (now.used()) {
                throw CardPaymentError.refusal(id, "card.used");
            }
            return now;
        });
    }

    private CardPayment shown(UUID id, Locale locale) {
        TerminalPayment payment = payments.byId(id).orElseThrow();
        TerminalAnswer.Card card = payment.card();
        boolean approved = payment.status() == CardStatus.APPROVED;
        return new CardPayment(
                payment.id(),
                payment.status(),
                new Money(payment.amount(), payment.currency()).round(),
                card == null ? null : card.brand(),
                card == null ? null : card.last4(),
                card == null || !approved ? null : card.authorisation(),
                Messages.text(
                        locale,
                        payment.unwanted() && payment.status().isOpen()
                                ? "card.calling-off"
                                : "card.status." + payment.status()),
                payment.used());
    }

    record StartCardPaymentInput(UUID tillSessionId, BigDecimal amount, UUID idempotencyKey) {}

    /** {@code CardPayment} of the graph. */
    record CardPayment(
            UUID id,
            CardStatus status,
            Money amount,
            @Nullable String cardBrand,
            @Nullable String cardLast4,
            @Nullable String authorisationCode,
            String message,
            boolean used) {}
}
