package dev.comptoir.starter.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows operators how many tasks wait: a number that keeps growing means that another service is away. */
final class WaitingTasks implements MeterBinder {

    private final JdbcClient database;

    WaitingTasks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("comptoir.tasks.waiting", this, WaitingTasks::count)
                .description("Tasks that are due, or failed and are to be tried again")
                .register(meters);
    }

    private double count() {
        return database.sql(
                        "select count(*) from scheduled_tasks where execution_time <= now() or consecutive_failures > 0")
                .query(Long.class)
                .single();
    }
}
