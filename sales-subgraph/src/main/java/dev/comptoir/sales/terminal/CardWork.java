package dev.comptoir.sales.terminal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.comptoir.sales.terminal.PaymentTerminal.NoAnswer;
import dev.comptoir.starter.scheduling.StandingWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Settles what no page waits for: gives up the payments that nobody will use, asks for outcomes that are not known, and
 * gives money back to cards.
 */
@Component
class CardWork extends StandingWork {

    private static final Logger LOG = LoggerFactory.getLogger(CardWork.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(5);

    private final PaymentTerminal terminal;
    private final CardPayments payments;
    private final CardRefunds refunds;
    private final CardTalk talk;

    CardWork(
            PaymentTerminal terminal,
            CardPayments payments,
            CardRefunds refunds,
            CardTalk talk,
            @Lazy SchedulerClient scheduler) {
        super("settle-card-payments", AT_LEAST_EVERY, scheduler);
        this.terminal = terminal;
        this.payments = payments;
        this.refunds = refunds;
        this.talk = talk;
    }

    @Override
    protected void work() {
        payments.abandoned().forEach(talk::giveUp);
        payments.open().forEach(payment -> talk.goOn(payment.id()));
        refunds.pending().forEach(this::refund);
    }

    /** What a terminal has not answered is asked for the next time round. */
    @Override
    protected boolean waits() {
        return false;
    }

    private void refund(CardRefunds.Pending refund) {
        try {
            TerminalAnswer answer = terminal.refund(
                    refund.reference(), refund.cardPaymentId().toString(), refund.amount(), refund.currency());
            switch (answer.outcome()) {
                case APPROVED -> refunds.settle(refund, RefundStatus.DONE);
                case DECLINED, CANCELLED -> {
                    LOG.error("The bank refuses to refund {} to a card: refund {}", refund.amount(), refund.id());
                    refunds.settle(refund, RefundStatus.FAILED);
                }
                case IN_PROGRESS, NOT_KNOWN -> LOG.debug("The refund {} is not settled yet", refund.id());
            }
        } catch (NoAnswer lost) {
            LOG.warn("The terminal says nothing of the refund {}: {}", refund.id(), lost.getMessage());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TerminalSettings.class)
    static class Delivery {

        @Bean
        Task<Void> settleCardPayments(CardWork work) {
            return work.task();
        }
    }
}
