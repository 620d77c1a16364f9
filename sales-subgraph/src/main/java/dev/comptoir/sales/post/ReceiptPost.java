package dev.comptoir.sales.post;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.comptoir.starter.scheduling.StandingWork;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Sends the e-mails that wait. A server that is away is tried again with growing pauses by the task itself; a letter that
 * it does not take now, with growing pauses of its own. Sent at least once: after a crash between the server's yes and our
 * note of it, a second copy follows, with the same Message-ID.
 */
@Component
class ReceiptPost extends StandingWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptPost.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    private final ReceiptEmails emails;
    private final Letters letters;
    private final MailServer server;

    ReceiptPost(ReceiptEmails emails, Letters letters, MailServer server, @Lazy SchedulerClient scheduler) {
        super("email-receipts", AT_LEAST_EVERY, scheduler);
        this.emails = emails;
        this.letters = letters;
        this.server = server;
    }

    @Override
    protected boolean waits() {
        return server.isOn() && emails.anyDue();
    }

    @Override
    protected void work() {
        if (!server.isOn()) {
            return;
        }
        for (Optional<ReceiptEmail> next = emails.next(); next.isPresent(); next = emails.next()) {
            send(next.get());
        }
    }

    /** @throws MailException when the server is away: no other letter would get through either */
    private void send(ReceiptEmail email) {
        MailServer.Letter letter;
        try {
            letter = letters.write(email);
        } catch (RuntimeException unwritable) {
            // The others behind it are not to wait for what may never be written.
            LOG.error("E-mail {} cannot be written", email.id(), unwritable);
            emails.refused(email, "It cannot be written: " + unwritable, false, pause(email.tries()));
            return;
        }
        try {
            server.send(letter);
            emails.sent(email.id());
        } catch (MailServer.Refused refused) {
            LOG.warn("The mail server does not take e-mail {}: {}", email.id(), refused.getMessage());
            emails.refused(email, String.valueOf(refused.getMessage()), refused.isForGood(), pause(email.tries()));
        } catch (MailException away) {
            emails.refused(email, String.valueOf(away.getMessage()), false, Duration.ZERO);
            throw away;
        }
    }

    private static Duration pause(int triesBefore) {
        return triesBefore >= DOUBLINGS ? LONGEST_PAUSE : Duration.ofSeconds(30L << triesBefore);
    }

    @Configuration(proxyBeanMethods = false)
    static class Delivery {

        @Bean
        Task<Void> emailReceipts(ReceiptPost post) {
            return post.task();
        }
    }
}
