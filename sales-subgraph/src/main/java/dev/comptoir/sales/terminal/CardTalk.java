package dev.comptoir.sales.terminal;

import dev.comptoir.sales.terminal.PaymentTerminal.NoAnswer;
import dev.comptoir.sales.terminal.TerminalAnswer.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Speaks with the terminal about a payment and writes down what it says. Whatever is lost on the way is asked for again: by
 * the page that waits, and by {@link CardWork} when no page does.
 */
@Service
class CardTalk {

    private static final Logger LOG = LoggerFactory.getLogger(CardTalk.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final PaymentTerminal terminal;
    private final CardPayments payments;
    private final CardRefunds refunds;
    private final TerminalSettings settings;
    private final TransactionTemplate transaction;

    CardTalk(
            PaymentTerminal terminal,
            CardPayments payments,
            CardRefunds refunds,
            TerminalSettings settings,
            TransactionTemplate transaction) {
        this.terminal = terminal;
        this.payments = payments;
        this.refunds = refunds;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Has the terminal begin, or asks it how far it is; nothing when its outcome is known, or somebody is asking now. */
    void goOn(UUID id) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Nobody waits for a terminal in a transaction");
        }
        if (!payments.claim(id, PAUSE)) {
            return;
        }
        TerminalPayment payment = payments.byId(id).orElseThrow();
        TerminalAnswer answer = answerOf(payment);
        boolean tooLong = payment.startedAt().plus(settings.patience()).isBefore(Instant.now());
        CardStatus status = CardStatus.after(answer == null ? null : answer.outcome(), payment.unwanted(), tooLong);
        transaction.executeWithoutResult(_ -> {
            if (payments.settle(payment, status, answer == null ? null : answer.card())
                    && status == CardStatus.REVERSED) {
                refunds.want(payment.id(), null, payment.amount());
            }
        });
    }

    /** Gives a payment up: the terminal is told, and what it charged already goes back. Nothing when it is used. */
    void giveUp(TerminalPayment payment) {
        transaction.executeWithoutResult(_ -> {
            if (payments.reverse(payment.id())) {
                refunds.want(payment.id(), null, payment.amount());
            } else {
                payments.giveUp(payment.id());
            }
        });
        goOn(payment.id());
    }

    private @Nullable TerminalAnswer answerOf(TerminalPayment payment) {
        try {
            if (payment.unwanted()) {
                return terminal.cancel(payment.reference());
            }
            TerminalAnswer answer = terminal.ask(payment.reference());
            return answer.outcome() == Outcome.NOT_KNOWN
                    ? terminal.start(payment.reference(), payment.registerId(), payment.amount(), payment.currency())
                    : answer;
        } catch (NoAnswer lost) {
            // Once it is known to be silent, it is asked every few seconds: that is no news.
            LOG.atLevel(payment.status() == CardStatus.TIMED_OUT ? Level.DEBUG : Level.WARN)
                    .log("The terminal says nothing of the card payment {}: {}", payment.id(), lost.getMessage());
            return null;
        }
    }
}
