package dev.comptoir.stack.build;

import dev.comptoir.stack.StackFailure;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs a build tool to its end. */
public final class Tool {
    private Tool() {}

    /**
     * Each line of output goes into {@code log} and to {@code lines}.
     *
     * @return the exit code
     */
    public static int run(List<String> command, Path directory, Path log, Consumer<String> lines) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        // Maven started by a launcher that is asked to stop would build on by itself.
        var killer = new Thread(() -> end(process), "stop-" + command.getFirst());
        Runtime.getRuntime().addShutdownHook(killer);
        try (var output = process.inputReader(StandardCharsets.UTF_8);
                var file = Files.newBufferedWriter(log)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                file.flush(); // somebody looks at it while it grows
                lines.accept(line);
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(e, "interrupted");
        } finally {
            end(process);
            forget(killer);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static void forget(Thread killer) {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException stopping) {
            // It has just done its work.
        }
    }
}
