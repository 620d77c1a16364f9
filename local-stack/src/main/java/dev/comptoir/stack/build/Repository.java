package dev.comptoir.stack.build;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checked-out sources, with what was built from them. */
public record Repository(Path root) {
    /** The one given by the system property {@code comptoir.root}, else the one the current folder is in. */
    public static Repository find() {
        var given = System.getProperty("comptoir.root");
        var from = Path.of(given == null ? "" : given).toAbsolutePath().normalize();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("local-stack"))) {
                return new Repository(folder);
            }
        }
        throw new StackFailure("repository.not-found", from);
    }

    public Path module(String name) {
        return root.resolve(name);
    }

    public Path target() {
        return root.resolve("target");
    }

    public Path router() {
        return root.resolve("router");
    }

    public boolean hasJar(String module) {
        return findJar(module).isPresent();
    }

    /** @throws StackFailure when the module was not built */
    public Path jar(String module) {
        return findJar(module).orElseThrow(() -> new StackFailure("repository.not-built", module));
    }

    private Optional<Path> findJar(String module) {
        var target = module(module).resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(Pattern.quote(module) + "-.*\\.jar"))
                    .filter(file -> !file.toString().endsWith("-tests.jar"))
                    .findFirst();
        } catch (IOException e) {
            throw new StackFailure(e, "repository.unreadable", target, e.getMessage());
        }
    }
}
