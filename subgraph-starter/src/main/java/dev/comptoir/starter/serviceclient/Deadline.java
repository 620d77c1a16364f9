package dev.comptoir.starter.serviceclient;

import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.web.client.ResourceAccessException;

/** When a call is to be over with all that belongs to it: the token, the connection, the whole answer, further attempts. */
final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Another attempt would come too late. */
    static final class Passed extends ResourceAccessException {

        Passed() {
            super("no answer in time", new HttpTimeoutException("the deadline has passed"));
        }
    }

    /**
     * What the attempt comes to; it is given up when the deadline passes, also while it waits for the rest of an answer.
     *
     * @throws Passed when it does not end in time
     */
    <T> T met(Supplier<T> attempt) {
        var task = new FutureTask<>(attempt::get);
        Thread thread = Thread.ofVirtual().name("deadline").start(task);
        try {
            return task.get(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Passed();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResourceAccessException("interrupted", new InterruptedIOException());
        } finally {
            thread.interrupt();
        }
    }
}
