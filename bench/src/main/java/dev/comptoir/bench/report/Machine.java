package dev.comptoir.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Where and when something is measured.
 *
 * @param load programs that wanted a core in the minute before: figures of a busy machine are worth little
 */
public record Machine(
        String processor,
        int cores,
        long memory,
        String system,
        String java,
        String commit,
        double load,
        LocalDateTime time) {
    private static final long GIGABYTE = 1 << 30;

    public static Machine now(Path repository) throws IOException {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                processor(os.getArch()),
                os.getAvailableProcessors(),
                os.getTotalMemorySize() / GIGABYTE,
                os.getName() + " " + os.getVersion(),
                Runtime.version().toString(),
                commit(repository),
                os.getSystemLoadAverage(),
                LocalDateTime.now());
    }

    /** The lines above the figures. */
    public String text(String command, Duration took) {
        return String.format(
                Locale.ROOT,
                "`%s`, %s, commit %s, took %d s. %d × %s, %d GB, %s, JDK %s; load average before: %.1f.",
                command,
                time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")),
                commit,
                took.toSeconds(),
                cores,
                processor,
                memory,
                system,
                java,
                load);
    }

    private static String processor(String otherwise) throws IOException {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return otherwise;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static String commit(Path repository) throws IOException {
        var hash = git(repository, "rev-parse", "--short", "HEAD");
        var changes = git(repository, "status", "--porcelain", "--untracked-files=no", "--", ".", ":!bench/RESULTS.md");
        return changes.isEmpty() ? hash : hash + " with changes";
    }

    private static String git(Path repository, String... words) throws IOException {
        var command = new java.util.ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            return String.join("\n", output.readAllLines());
        }
    }
}
