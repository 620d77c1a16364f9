package dev.comptoir.starter.scheduling;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that is found in the database, however much of it there is, by one task that is always there: for messages of
 * which one carries many changes. What is to be done is written in the transaction of the change; after its commit the
 * task is woken, by whichever instance of the service. Should that fail, the task finds the work when it looks the next
 * time by itself. Run at least once, by one instance at a time, with growing pauses while it fails.
 */
public abstract class StandingWork {

    /** How the thread is called that does the work: what it logs and asks of the database can be told apart. */
    public static final String THREAD_PREFIX = "work:";

    private static final Logger LOG = LoggerFactory.getLogger(StandingWork.class);
    private static final String THE_ONE = "the-one";

    private final String name;
    private final Duration atLeastEvery;
    private final SchedulerClient scheduler;
    private final TransactionSynchronization waking = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            // The connection of this thread is still that of the transaction.
            Thread.ofVirtual().name(THREAD_PREFIX + name).start(StandingWork.this::wake);
        }
    };

    /**
     * @param name of the task, as it stands in {@code scheduled_tasks}
     * @param atLeastEvery how often it looks for work without being woken
     * @param scheduler lazy, since the scheduler is made of the tasks
     */
    protected StandingWork(String name, Duration atLeastEvery, SchedulerClient scheduler) {
        this.name = name;
        this.atLeastEvery = atLeastEvery;
        this.scheduler = scheduler;
    }

    /** Does all the work there is. An exception means that some is left, and is to be tried again. */
    protected abstract void work();

    /** Whether there is work now. */
    protected abstract boolean waits();

    /** Has the work done soon after the current transaction's commit, however often it is said in this transaction. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(waking);
    }

    /** The task, for the scheduler. It is there from the first start on, and then looks for work at once. */
    public Task<Void> task() {
        return Tasks.custom(name, Void.class)
                .scheduleOnStartup(THE_ONE, null, now -> now)
                .onFailure(new GrowingPauses<>())
                .execute((instance, context) -> {
                    underItsName(this::work);
                    return untilNextTime();
                });
    }

    /** While it runs it cannot be woken: what was committed meanwhile is looked for once it can. */
    private CompletionHandler<Void> untilNextTime() {
        return (complete, operations) -> {
            operations.reschedule(complete, Instant.now().plus(atLeastEvery));
            underItsName(() -> {
                if (waits()) {
                    wake();
                }
            });
        };
    }

    private void underItsName(Runnable work) {
        Thread thread = Thread.currentThread();
        String before = thread.getName();
        thread.setName(THREAD_PREFIX + name);
        try {
            work.run();
        } finally {
            thread.setName(before);
        }
    }

    private void wake() {
        try {
            scheduler.reschedule(TaskInstanceId.of(name, THE_ONE), Instant.now());
        } catch (RuntimeException e) {
            // It runs, and looks for more when it ends; or the database is away, and it looks by itself later.
            LOG.debug("{} was not woken", name, e);
        }
    }
}
