package dev.comptoir.stack.process;

import dev.comptoir.stack.StackFailure;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts child processes so that none outlives the launcher, however it ends, and none hears the terminal's Ctrl-C. */
public final class Children implements Closeable {
    private static final List<String> SHIELD = shield();

    private final ProcessRecord record;
    private final Watchdog watchdog;
    private volatile boolean closed;

    /** @param file where the running children are written down, for the launcher that comes after a crash */
    public Children(Path file) throws IOException {
        this.record = new ProcessRecord(file);
        this.watchdog = new Watchdog(SHIELD);
    }

    /** Each line of its output and of its errors is given to {@code lines}. */
    public Process spawn(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Consumer<String> lines) {
        if (closed) {
            throw new StackFailure("process.stopping", name);
        }
        var shielded = new ArrayList<>(SHIELD);
        shielded.addAll(command);
        var builder = new ProcessBuilder(shielded)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        try {
            var child = builder.start();
            adopt(name, child.toHandle());
            Thread.ofPlatform().daemon().name(name + "-output").start(() -> forward(child, lines));
            return child;
        } catch (IOException e) {
            throw new StackFailure(e, "process.cannot-run", name, command.getFirst(), e.getMessage());
        }
    }

    /** Has {@code process}, started by others, ended when the launcher is gone. */
    public void adopt(String name, ProcessHandle process) {
        watchdog.add(process.pid());
        record.add(name, process);
        process.onExit().thenAccept(ended -> {
            watchdog.remove(ended.pid());
            record.remove(ended.pid());
        });
    }

    private static void forward(Process child, Consumer<String> lines) {
        try (var output = new BufferedReader(child.inputReader(StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            // The pipe closed under the reader: the child is gone, which is reported by whoever waits for it.
        }
    }

    /**
     * A terminal sends Ctrl-C to everything in its foreground group; the children must hear of it from the launcher only,
     * one after the other. A session of their own keeps them out of it; where there is no {@code setsid} (macOS) they ignore
     * the signal.
     */
    private static List<String> shield() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(path -> Files.isExecutable(Path.of(path)))
                ? List.of("setsid")
                : List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "comptoir");
    }

    /** Ends at once what is still running; in good order is what the {@link Supervisor} does before. */
    @Override
    public void close() throws IOException {
        closed = true;
        record.processes().forEach(ProcessHandle::destroyForcibly);
        watchdog.close();
        record.close();
    }
}
