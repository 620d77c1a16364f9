package dev.comptoir.inventory.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts are news, and not kept for ever. */
@Configuration(proxyBeanMethods = false)
class AlertPurge {

    private static final int DAYS_KEPT = 30;

    @Bean
    RecurringTask<Void> purgeOfStockAlerts(JdbcClient jdbc) {
        return Tasks.recurring("purge-stock-alerts", FixedDelay.ofHours(1)).execute((task, context) -> purge(jdbc));
    }

    static void purge(JdbcClient jdbc) {
        jdbc.sql("delete from stock_alert where at < now() - make_interval(days => :days)")
                .param("days", DAYS_KEPT)
                .update();
    }
}
