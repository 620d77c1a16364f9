package dev.comptoir.stack.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A small shell process that holds the list of our children and the other end of a pipe. When the launcher dies, in whatever
 * way, the pipe ends and the watchdog ends the children. (Linux's parent-death signal would not do: it fires when the
 * <em>thread</em> that started the child ends, and macOS has none.)
 */
final class Watchdog implements Closeable {
    private final Writer pipe;

    Watchdog(List<String> shield) throws IOException {
        var command = new ArrayList<>(shield);
        command.addAll(List.of("sh", "-c", script(), "comptoir-watchdog"));
        this.pipe = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .outputWriter();
    }

    void add(long pid) {
        tell("+ " + pid);
    }

    void remove(long pid) {
        tell("- " + pid);
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            // Somebody killed the watchdog. The children go on; the record on disk still finds them after a crash.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        pipe.close();
    }

    private static String script() throws IOException {
        try (var resource = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
