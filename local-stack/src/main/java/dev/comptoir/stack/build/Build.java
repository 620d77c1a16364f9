package dev.comptoir.stack.build;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Builds the jars of the modules whose sources changed since they were last built, and nothing when none did. */
public final class Build {
    /** Their sources go into every program; so a change there makes all of them stale. */
    private static final List<String> SHARED = List.of("subgraph-starter");

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (\\S+) \\S+ +\\[(\\d+)/(\\d+)]");

    private final Repository repository;
    private final Consumer<String> progress;

    /** @param progress told the module that is being built, as {@code name (2/7)} */
    public Build(Repository repository, Consumer<String> progress) {
        this.repository = repository;
        this.progress = progress;
    }

    /** @throws StackFailure with the compiler's words, when it fails */
    public void jars(List<String> modules) throws IOException {
        Files.createDirectories(repository.target());
        try (var channel = FileChannel.open(
                repository.target().resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // two starts at once: the second finds everything built
            var stale = new ArrayList<String>();
            for (String module : modules) {
                if (isStale(module)) {
                    stale.add(module);
                }
            }
            if (!stale.isEmpty()) {
                build(stale);
            }
        }
    }

    private boolean isStale(String module) throws IOException {
        var stamp = stamp(module);
        return !repository.hasJar(module)
                || !Files.exists(stamp)
                || !Files.readString(stamp).equals(fingerprint(module));
    }

    private void build(List<String> modules) throws IOException {
        var fingerprints = new ArrayList<String>();
        for (String module : modules) {
            fingerprints.add(fingerprint(module)); // of what the build is about to read
        }
        var log = repository.target().resolve("build.log");
        var errors = new ArrayList<String>();
        var command =
                List.of("./mvnw", "-B", "-ntp", "-DskipTests", "-pl", String.join(",", modules), "-am", "package");
        int exit = Tool.run(command, repository.root(), log, line -> {
            var building = MODULE.matcher(line);
            if (building.find()) {
                progress.accept("%s (%s/%s)".formatted(building.group(1), building.group(2), building.group(3)));
            } else if (line.startsWith("[ERROR]")) {
                errors.add(line);
            }
        });
        if (exit != 0) {
            throw new StackFailure(
                    "build.failed",
                    log,
                    String.join("\n", errors.stream().limit(25).toList()));
        }
        for (int i = 0; i < modules.size(); i++) {
            Files.writeString(stamp(modules.get(i)), fingerprints.get(i));
        }
    }

    private String fingerprint(String module) throws IOException {
        var fingerprint = new Fingerprint().file(repository.root().resolve("pom.xml"));
        for (String shared : SHARED) {
            fingerprint.module(repository.module(shared));
        }
        return fingerprint.module(repository.module(module)).value();
    }

    private Path stamp(String module) {
        return repository.module(module).resolve("target").resolve("comptoir.stamp");
    }
}
