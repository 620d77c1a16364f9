package dev.comptoir.starter.idempotency;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keys of clients, and their purge. */
@AutoConfiguration(before = DbSchedulerAutoConfiguration.class)
public class IdempotencyAutoConfiguration {

    /** The contract promises 30 days; five more for a client with a slow clock. */
    private static final int DAYS_KEPT = 35;

    @Bean
    OnceOnly onceOnly(JdbcClient database, PlatformTransactionManager transactions, JsonMapper json) {
        return new OnceOnly(database, new TransactionTemplate(transactions), json);
    }

    @Bean
    Task<Void> purgeOfIdempotencyKeys(ObjectProvider<JdbcClient> database) {
        return Tasks.recurring("purge-idempotency-keys", FixedDelay.ofHours(6))
                .execute((task, context) -> database.getObject()
                        .sql("delete from idempotency_key where used_at < now() - make_interval(days => :days)")
                        .param("days", DAYS_KEPT)
                        .update());
    }
}
