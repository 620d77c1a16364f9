package dev.comptoir.sales.post;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Addresses of customers go once they have served. A few times a day, since it reads all e-mails. */
@Configuration(proxyBeanMethods = false)
class ForgettingAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingAddresses.class);

    @Bean
    Task<Void> forgetEmailAddresses(ObjectProvider<ReceiptEmails> emails) {
        return Tasks.recurring("forget-email-addresses", FixedDelay.ofHours(6)).execute((task, context) -> {
            int forgotten = emails.getObject().forgetAddresses();
            if (forgotten > 0) {
                LOG.info("Forgot where {} old e-mails went", forgotten);
            }
        });
    }
}
