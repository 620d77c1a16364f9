package dev.comptoir.sales.tasks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows operators how many tasks wait: a number that keeps growing means that another service is away. */
@Component
class WaitingTasks implements MeterBinder {

    private final JdbcClient database;

    WaitingTasks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("comptoir.tasks.waiting", this, WaitingTasks::count)
                .description("Tasks that are not done yet")
                .register(meters);
    }

    private double count() {
        return database.sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }
}
