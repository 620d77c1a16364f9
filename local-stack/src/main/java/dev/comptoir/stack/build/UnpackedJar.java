package dev.comptoir.stack.build;

import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.home.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An executable jar, unpacked, so that the JVM finds its classes quickly and can keep them in a cache
 * (<a href="https://openjdk.org/jeps/514">JEP 514</a>). It stands aside from the build, which may replace the jar while the
 * program runs.
 */
public final class UnpackedJar {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path folder;
    private final Path jar;
    private final List<String> flags;

    UnpackedJar(Path folder, Path jar, List<String> flags) {
        this.folder = folder;
        this.jar = jar;
        this.flags = flags;
    }

    /** @param heap in MB */
    public static synchronized UnpackedJar of(Path jar, Path programs, JvmProfile profile, int heap)
            throws IOException {
        var name = jar.getFileName().toString().replaceFirst("-[0-9].*", "");
        var folder = programs.resolve(name + "-" + new Fingerprint().jar(jar).value());
        Files.createDirectories(programs);
        try (var lock =
                FileChannel.open(programs.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock(); // two systems may start at once
            if (!Files.isDirectory(folder)) {
                unpack(jar, folder);
                forgetOlder(programs, name, folder);
            }
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now())); // in use: not to be forgotten
        return new UnpackedJar(folder, folder.resolve(jar.getFileName()), profile.flags(heap));
    }

    /** Runs the program, from the cache when there is one. */
    public List<String> command() {
        return command(isTrained() ? List.of("-XX:AOTCache=" + cache()) : List.of());
    }

    /** Runs the program as far as it needs to load its classes, and writes the cache. */
    List<String> trainingCommand(Path output) {
        return command(List.of("-XX:AOTCacheOutput=" + output, "-Dspring.context.exit=onRefresh"));
    }

    public boolean isTrained() {
        return Files.exists(cache());
    }

    /** Another JVM, or other flags, need another cache. */
    Path cache() {
        return folder.resolve(
                new Fingerprint().text(Runtime.version() + "").text(flags + "").value() + ".aot");
    }

    Path folder() {
        return folder;
    }

    private List<String> command(List<String> more) {
        var command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(flags);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var unfinished = folder.resolveSibling("unpacking");
        Folders.delete(unfinished);
        var command = List.of(
                JAVA.toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                unfinished.toString());
        var lines = new ArrayList<String>();
        int exit = Tool.run(command, folder.getParent(), folder.resolveSibling("unpacking.log"), lines::add);
        if (exit != 0) {
            throw new StackFailure("unpack.failed", jar, String.join("\n", lines));
        }
        Files.move(unfinished, folder);
    }

    /** Keeps the one before: it may still be running. */
    private static void forgetOlder(Path programs, String name, Path current) throws IOException {
        try (var folders = Files.list(programs)) {
            var older = folders.filter(folder -> folder.getFileName().toString().startsWith(name + "-"))
                    .filter(folder -> !folder.equals(current))
                    .sorted(Comparator.comparing(UnpackedJar::lastUse).reversed())
                    .skip(1)
                    .toList();
            for (Path folder : older) {
                Folders.delete(folder);
            }
        }
    }

    private static FileTime lastUse(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
