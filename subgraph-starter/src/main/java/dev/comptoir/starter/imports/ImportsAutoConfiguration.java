package dev.comptoir.starter.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.comptoir.starter.imports.ImportRunner.Outcome;
import dev.comptoir.starter.observability.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Uploads and their jobs, in a subgraph that has an {@link Importer}. */
@AutoConfiguration(before = {DbSchedulerAutoConfiguration.class, GraphQlAutoConfiguration.class})
@ConditionalOnBean(Importer.class)
@Import({ImportEndpoint.class, ImportErrors.class, ImportFields.class})
public class ImportsAutoConfiguration {

    private static final FixedDelay UNTIL_ITS_TURN = FixedDelay.ofMillis(500);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final double LONGER_EACH_TIME = 1.5;

    @Bean
    ImportFiles importFiles(
            @Value("${comptoir.work-folder}") Path workFolder,
            @Value("${comptoir.imports.max-upload}") DataSize mostBytes) {
        return new ImportFiles(workFolder, mostBytes.toBytes());
    }

    @Bean
    ImportJobs importJobs(
            JdbcClient db, JsonMapper json, @Lazy SchedulerClient scheduler, PlatformTransactionManager transactions) {
        return new ImportJobs(db, json, scheduler, transactions);
    }

    @Bean
    ImportRunner importRunner(
            ImportJobs jobs,
            ImportFiles files,
            List<Importer> importers,
            PlatformTransactionManager transactions,
            DataSource database,
            JsonMapper json) {
        return new ImportRunner(jobs, files, importers, transactions, database, json);
    }

    /** Revived by another heartbeat when its process dies; tried again, ever later, while the database is away. */
    @Bean
    Task<Void> importTask(ObjectProvider<ImportRunner> runner) {
        return Tasks.custom(ImportJobs.TASK)
                .onDeadExecutionRevive()
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY, LONGER_EACH_TIME))
                .execute((task, context) -> {
                    Outcome outcome = Trace.inItsOwn(() -> runner.getObject().run(UUID.fromString(task.getId())));
                    return outcome == Outcome.OVER
                            ? new OnCompleteRemove<>()
                            : new OnCompleteReschedule<>(UNTIL_ITS_TURN);
                });
    }

    /** Before the scheduler and the web server start: from then on the folder holds files in use. */
    @Bean
    SmartInitializingSingleton importLeftovers(ImportFiles files, ImportJobs jobs) {
        return () -> files.deleteAllBut(
                id -> jobs.find(id).map(job -> !job.status().isOver()).orElse(false));
    }
}
