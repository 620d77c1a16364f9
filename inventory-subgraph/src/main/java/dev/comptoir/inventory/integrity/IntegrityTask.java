package dev.comptoir.inventory.integrity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the stock now and then, whether anybody asks or not. */
@Configuration(proxyBeanMethods = false)
class IntegrityTask {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrityTask.class);

    private static final int MINUTES_BETWEEN = 15;

    @Bean
    RecurringTask<Void> checkOfStockIntegrity(IntegrityCheck check, IntegrityMetrics metrics) {
        return Tasks.recurring("check-stock-integrity", FixedDelay.ofMinutes(MINUTES_BETWEEN))
                .execute((task, context) -> {
                    StockIntegrity found = check.run();
                    metrics.note(found);
                    found.rules().stream()
                            .filter(rule -> rule.violations() > 0)
                            .forEach(rule -> LOG.error(
                                    "The stock breaks the rule {} {} times, such as {}",
                                    rule.name(),
                                    rule.violations(),
                                    rule.examples()));
                });
    }
}
