package dev.comptoir.starter.scheduling;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Task data as JSON, since Java's own serialization would tie the rows to the classes of one release; and a figure of how
 * many tasks wait.
 */
@AutoConfiguration(before = DbSchedulerAutoConfiguration.class)
public class SchedulingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DbSchedulerCustomizer dbSchedulerCustomizer() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }

    @Bean
    WaitingTasks waitingTasks(JdbcClient database) {
        return new WaitingTasks(database);
    }
}
