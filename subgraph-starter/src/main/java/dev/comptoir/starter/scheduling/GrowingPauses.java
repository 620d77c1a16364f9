package dev.comptoir.starter.scheduling;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.time.Instant;

/** Tries again after one second, then ever later, at most a minute: for as long as the other service is away. */
public final class GrowingPauses<T> implements FailureHandler<T> {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<T> task) {
        task.reschedule(complete, Instant.now().plus(pauseAfter(complete.getExecution().consecutiveFailures)));
    }

    static Duration pauseAfter(int failuresBefore) {
        return failuresBefore >= DOUBLINGS ? LONGEST : Duration.ofSeconds(1L << failuresBefore);
    }
}
