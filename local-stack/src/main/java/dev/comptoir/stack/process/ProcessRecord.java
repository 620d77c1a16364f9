package dev.comptoir.stack.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The running children, on disk: a line {@code pid start-time name} each. What a launcher finds there at its start are
 * children that outlived the one before it, and their watchdog; they are ended first. The start time tells them from
 * programs that were given the same number since.
 */
final class ProcessRecord implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Path file;
    private final Map<Long, String> lines = new ConcurrentSkipListMap<>();

    ProcessRecord(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        endLeftovers();
        write();
    }

    synchronized void add(String name, ProcessHandle child) {
        lines.put(child.pid(), child.pid() + " " + startOf(child).toEpochMilli() + " " + name);
        write();
    }

    synchronized void remove(long pid) {
        if (lines.remove(pid) != null) {
            write();
        }
    }

    synchronized List<ProcessHandle> processes() {
        return lines.keySet().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
    }

    private void endLeftovers() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var leftovers = Files.readAllLines(file).stream()
                .map(line -> line.split(" ", 3))
                .flatMap(word -> ProcessHandle.of(Long.parseLong(word[0]))
                        .filter(process -> startedAt(process, Instant.ofEpochMilli(Long.parseLong(word[1]))))
                        .stream())
                .toList();
        leftovers.forEach(ProcessHandle::destroy);
        leftovers.stream().filter(process -> !ends(process)).forEach(process -> {
            process.destroyForcibly();
            ends(process);
        });
    }

    /** The system tells start times to a hundredth of a second, and moves them when its clock is set. */
    private static boolean startedAt(ProcessHandle process, Instant recorded) {
        return Duration.between(startOf(process), recorded).abs().compareTo(Duration.ofSeconds(2)) < 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write() {
        try {
            Files.writeString(file, lines.values().stream().collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
