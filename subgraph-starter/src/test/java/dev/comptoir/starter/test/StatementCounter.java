package dev.comptoir.starter.test;

import dev.comptoir.starter.scheduling.StandingWork;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the SQL statements that reach the database, on whatever thread: {@code counter.during(() -> …).count()}. Those
 * of the job scheduler, its recurring tasks and standing work, which ask of their own accord, are left out. Not for tests
 * that run in parallel.
 */
public final class StatementCounter implements BeanPostProcessor {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** The statements that were sent, in order. */
    public record Statements(List<String> sql) {
        public int count() {
            return sql.size();
        }
    }

    public Statements during(Runnable work) {
        seen.clear();
        work.run();
        return new Statements(List.copyOf(seen));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(new Listener()).build()
                : bean;
    }

    private final class Listener implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            for (QueryInfo query : queries) {
                if (!ofItsOwnAccord(query)) {
                    seen.add(query.getQuery());
                }
            }
        }

        private static boolean ofItsOwnAccord(QueryInfo query) {
            return query.getQuery().contains("scheduled_tasks")
                    || Thread.currentThread().getName().startsWith(StandingWork.THREAD_PREFIX);
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }
}
