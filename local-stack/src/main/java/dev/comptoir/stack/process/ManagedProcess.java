package dev.comptoir.stack.process;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One program and the child process it currently runs as. Once it has been ready, it is started again whenever it ends by
 * itself, until it is stopped through this object. Safe for use by several threads.
 */
public final class ManagedProcess {
    private static final int LINES_SHOWN = 15;

    private final Program program;
    private final Children children;
    private final RotatingLog log;
    private final ProcessEvents events;
    private final ScheduledExecutorService timer;
    private final InstantSource clock = InstantSource.system();
    private final Backoff backoff = new Backoff(clock);

    private @Nullable Process process;
    private Instant startedAt = Instant.EPOCH;
    private boolean wanted;
    private boolean supervised;
    private volatile boolean ready;
    private boolean closed;

    ManagedProcess(
            Program program, Children children, RotatingLog log, ProcessEvents events, ScheduledExecutorService timer) {
        this.program = program;
        this.children = children;
        this.log = log;
        this.events = events;
        this.timer = timer;
    }

    public String name() {
        return program.name();
    }

    /** Of the current child process, or of the last one when none is running. */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return process.pid();
    }

    /** Whether it has answered that it is ready, and has not ended since. */
    public boolean isReady() {
        return ready;
    }

    /** Ends it at once, as a crash would; it is started again by itself. */
    public void kill() {
        Process child;
        synchronized (this) {
            ready = false;
            child = process;
        }
        if (child != null) {
            endAtOnce(child);
        }
    }

    /** Stops it in good order, and leaves it down until {@link #restart()}. */
    public void stop() {
        if (end()) {
            events.stopped(name());
        }
    }

    /** Starts it, after an orderly stop if it runs, and waits until it is ready. */
    public void restart() {
        stop();
        start();
    }

    /** @throws StackFailure with its last lines, when it ends or is not ready in time */
    void start() {
        awaitReady(launch());
    }

    /** For good: it cannot be started again. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
        try {
            log.close();
        } catch (IOException e) {
            throw new StackFailure(e, "log.unwritable", name());
        }
    }

    private synchronized Process launch() {
        if (closed) {
            throw new StackFailure("process.stopping", name());
        }
        wanted = true;
        startedAt = clock.instant();
        events.starting(name());
        process =
                children.spawn(program.name(), program.command(), program.environment(), program.directory(), line -> {
                    log.line(line);
                    events.line(name(), line);
                });
        process.onExit().thenAccept(this::ended);
        return process;
    }

    private void awaitReady(Process child) {
        var deadline = startedAt.plus(Program.START_PATIENCE);
        while (!program.readiness().ready()) {
            if (ends(child, Duration.ofMillis(100))) {
                throw new StackFailure("process.ended-at-start", name(), child.exitValue() + "", lastLines());
            }
            if (clock.instant().isAfter(deadline)) {
                child.destroyForcibly();
                throw new StackFailure("process.not-ready", name(), lastLines());
            }
        }
        synchronized (this) {
            if (!child.isAlive() || child != process) {
                throw new StackFailure("process.ended-at-start", name(), "-", lastLines());
            }
            supervised = true;
            ready = true;
        }
        events.ready(name(), Duration.between(startedAt, clock.instant()));
    }

    private synchronized void ended(Process child) {
        if (child != process) {
            return;
        }
        ready = false;
        if (wanted && supervised) {
            var pause = backoff.afterDeath(startedAt);
            events.died(name(), child.exitValue(), pause);
            timer.schedule(() -> Thread.startVirtualThread(this::revive), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void revive() {
        Process child;
        synchronized (this) {
            if (!wanted || closed || isAlive()) {
                return;
            }
            child = launch();
        }
        try {
            awaitReady(child);
        } catch (StackFailure again) {
            // It has ended, and its end brings the next attempt; the reason stands in its log.
        }
    }

    /** @return whether it was running */
    private boolean end() {
        Process child;
        synchronized (this) {
            wanted = false;
            supervised = false;
            ready = false;
            child = process;
        }
        if (child == null || !child.isAlive()) {
            return false;
        }
        child.destroy();
        if (!ends(child, Program.STOP_PATIENCE)) {
            endAtOnce(child);
        }
        return true;
    }

    private static void endAtOnce(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
        ends(child, Program.STOP_PATIENCE);
    }

    private boolean isAlive() {
        return process != null && process.isAlive();
    }

    private String lastLines() {
        try {
            return String.join("\n", log.tail(LINES_SHOWN));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean ends(Process child, Duration within) {
        try {
            return child.waitFor(within);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(e, "interrupted");
        }
    }
}
