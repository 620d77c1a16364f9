package dev.comptoir.stack.service;

import dev.comptoir.postgres.EmbeddedPostgres;
import dev.comptoir.postgres.PostgresException;
import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.process.Backoff;
import dev.comptoir.stack.process.Children;
import dev.comptoir.stack.process.ProcessEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The database server, started again when it dies, and ended with the launcher. */
public final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres.Builder server;
    private final ComptoirHome home;
    private final Children children;
    private final ProcessEvents events;
    private final Backoff backoff = new Backoff(InstantSource.system());

    private @Nullable EmbeddedPostgres running;
    private boolean closed;

    PostgresServer(EmbeddedPostgres.Builder server, ComptoirHome home, Children children, ProcessEvents events) {
        this.server = server;
        this.home = home;
        this.children = children;
        this.events = events;
    }

    /** Whether a server, left over by a launcher that was killed, may still be running there. */
    public static boolean isRunningOn(ComptoirHome home) {
        return Files.exists(pidFile(home));
    }

    /** @throws StackFailure with the reason, when it does not start */
    public synchronized void start() {
        if (closed) {
            throw new StackFailure("process.stopping", Part.POSTGRES.id());
        }
        events.starting(Part.POSTGRES.id());
        var startedAt = Instant.now();
        try {
            linkLog();
            running = server.start();
            var process = process();
            children.adopt(Part.POSTGRES.id(), process);
            process.onExit().thenRun(() -> ended(startedAt));
        } catch (PostgresException | IOException e) {
            throw new StackFailure(e, "postgres.failed", e.getMessage());
        }
        events.ready(Part.POSTGRES.id(), Duration.between(startedAt, Instant.now()));
    }

    /** Of the server's main process. */
    public synchronized ProcessHandle process() throws IOException {
        var pid = Files.readAllLines(pidFile(home)).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("PostgreSQL has ended"));
    }

    /** Its log is in a folder of its own account; people look for it beside the others. */
    private void linkLog() throws IOException {
        var link = home.logs().resolve(Part.POSTGRES.id() + ".log");
        if (!Files.isSymbolicLink(link)) {
            Files.createDirectories(home.logs());
            Files.createSymbolicLink(link, home.postgres().resolve("postgres.log"));
        }
    }

    private static Path pidFile(ComptoirHome home) {
        return home.postgres().resolve("data").resolve("postmaster.pid");
    }

    private synchronized void ended(Instant startedAt) {
        if (!closed) {
            var pause = backoff.afterDeath(startedAt);
            events.died(Part.POSTGRES.id(), -1, pause);
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> revive(startedAt));
        }
    }

    private synchronized void revive(Instant startedAt) {
        if (!closed) {
            try {
                start();
            } catch (StackFailure again) {
                ended(startedAt);
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.close();
            events.stopped(Part.POSTGRES.id());
        }
    }
}
