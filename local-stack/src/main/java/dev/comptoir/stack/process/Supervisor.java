package dev.comptoir.stack.process;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Runs programs: each starts when those it needs are ready, and stops when those that need it have stopped. What dies in
 * between is started again.
 */
public final class Supervisor implements AutoCloseable {
    private static final long LOG_LIMIT = 5 << 20;

    private final Map<String, Program> programs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, ManagedProcess> processes = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Children children;
    private final Path logs;
    private final ProcessEvents events;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("restarts").factory());
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param programs each after those it needs */
    public Supervisor(List<Program> programs, Children children, Path logs, ProcessEvents events) throws IOException {
        this.children = children;
        this.logs = logs;
        this.events = events;
        for (Program program : programs) {
            take(program);
        }
    }

    private ManagedProcess take(Program program) throws IOException {
        if (!programs.keySet().containsAll(program.needs())) {
            throw new IllegalArgumentException(program.name() + " stands before one it needs: " + program.needs());
        }
        var log = new RotatingLog(logs.resolve(program.name() + ".log"), LOG_LIMIT);
        var process = new ManagedProcess(program, children, log, events, timer);
        programs.put(program.name(), program);
        processes.put(program.name(), process);
        return process;
    }

    /**
     * Runs one more program, while the others run.
     *
     * @throws StackFailure when it does not start
     */
    public ManagedProcess add(Program program) throws IOException {
        var process = take(program);
        process.start();
        return process;
    }

    /**
     * Returns when all are ready.
     *
     * @throws StackFailure when one does not start; the others are stopped again
     */
    public void start() {
        var started = new LinkedHashMap<String, CompletableFuture<Void>>();
        programs.forEach((name, program) ->
                started.put(name, allOf(started, program.needs()).thenRunAsync(processes.get(name)::start, threads)));
        try {
            // Completes with the first failure, not with the last success.
            var failed = new CompletableFuture<Void>();
            started.values()
                    .forEach(one -> one.whenComplete((done, failure) -> {
                        if (failure != null) {
                            failed.completeExceptionally(failure);
                        }
                    }));
            CompletableFuture.anyOf(allOf(started, started.keySet()), failed).join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public ManagedProcess process(String name) {
        var process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("There is no " + name + ", only " + processes.keySet());
        }
        return process;
    }

    /** Stops all of them, in the reverse order of their needs; can be called while they are being started. */
    @Override
    public void close() {
        timer.shutdownNow();
        var stopped = new LinkedHashMap<String, CompletableFuture<Void>>();
        for (Program program : List.copyOf(programs.values()).reversed()) {
            var users = stopped.keySet().stream()
                    .filter(other -> programs.get(other).needs().contains(program.name()))
                    .toList();
            stopped.put(
                    program.name(), allOf(stopped, users).thenRunAsync(processes.get(program.name())::close, threads));
        }
        allOf(stopped, stopped.keySet()).join();
    }

    private static CompletableFuture<Void> allOf(
            Map<String, CompletableFuture<Void>> futures, Collection<String> names) {
        return CompletableFuture.allOf(names.stream().map(futures::get).toArray(CompletableFuture[]::new));
    }
}
