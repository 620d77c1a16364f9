package dev.comptoir.bench.start;

import dev.comptoir.bench.Workbench;
import dev.comptoir.bench.process.Memory;
import dev.comptoir.bench.process.Processes;
import dev.comptoir.stack.service.Addresses;
import dev.comptoir.stack.service.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@code ./comptoir run} of our own, on ports that nobody uses, stopped as Ctrl-C would. */
final class ComptoirRun implements AutoCloseable {
    /** The first start makes the start-up caches of five programs. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Process launcher;
    private final Addresses addresses;
    private final Processes processes;
    private final Path output;
    private final Thread stopAtExit;
    private final Duration readyAfter;

    private ComptoirRun(Workbench workbench, Addresses addresses) throws IOException, InterruptedException {
        this.addresses = addresses;
        this.processes = new Processes(workbench.home());
        this.output = workbench.folder().resolve("comptoir-run.log");
        long started = System.nanoTime();
        this.launcher = launch(workbench, addresses);
        this.stopAtExit = new Thread(launcher::destroy, "stop-comptoir");
        Runtime.getRuntime().addShutdownHook(stopAtExit);
        awaitWelcome();
        this.readyAfter = Duration.ofNanos(System.nanoTime() - started);
    }

    static ComptoirRun start(Workbench workbench) throws IOException, InterruptedException {
        return new ComptoirRun(workbench, Addresses.free());
    }

    private static Process launch(Workbench workbench, Addresses addresses) throws IOException {
        var builder = new ProcessBuilder(workbench.comptoirRun()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("COMPTOIR_HOME", workbench.home().folder().toString());
        environment.remove("COMPTOIR_RATE_FACTOR");
        for (Part part : Part.values()) {
            environment.put(part.portVariable(), addresses.port(part) + "");
        }
        return builder.start();
    }

    /** Until it prints where the web app is. */
    private void awaitWelcome() throws InterruptedException {
        var welcomed = new CompletableFuture<Boolean>();
        Thread.ofPlatform().daemon().name("comptoir-output").start(() -> read(welcomed));
        try {
            if (!welcomed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw failure("ended before it was ready");
            }
        } catch (TimeoutException e) {
            throw failure("was not ready within " + PATIENCE.toMinutes() + " minutes");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void read(CompletableFuture<Boolean> welcomed) {
        try (var lines = launcher.inputReader();
                var log = Files.newBufferedWriter(output)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                log.flush();
                if (line.contains(url(Part.UI).toString())) {
                    welcomed.complete(true);
                }
            }
            welcomed.complete(false);
        } catch (IOException e) {
            welcomed.completeExceptionally(e);
        }
    }

    private IllegalStateException failure(String what) {
        launcher.destroy();
        return new IllegalStateException("./comptoir run %s; what it said is in %s".formatted(what, output));
    }

    /** From the call of the script to the welcome. */
    Duration readyAfter() {
        return readyAfter;
    }

    URI url(Part part) {
        return URI.create(addresses.url(part));
    }

    /** Of each part, and of the launcher itself. */
    Map<String, Memory> memory() throws IOException {
        return processes.memoryWith("launcher", launcher.pid());
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(1, TimeUnit.MINUTES)) {
                launcher.destroyForcibly(); // its watchdog ends the others
                throw new IllegalStateException("./comptoir run did not stop within a minute");
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
    }
}
