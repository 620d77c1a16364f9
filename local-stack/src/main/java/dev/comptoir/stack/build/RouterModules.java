package dev.comptoir.stack.build;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The router's Node packages, installed when {@code package-lock.json} is not the one they were installed from. */
public record RouterModules(Repository repository) {
    public boolean areStale() throws IOException {
        return !Files.exists(stamp()) || !Files.readString(stamp()).equals(fingerprint());
    }

    /** @throws StackFailure with npm's words, when it fails */
    public void install() throws IOException {
        var log = repository.target().resolve("npm.log");
        Files.createDirectories(repository.target());
        var lines = new ArrayList<String>();
        int exit = Tool.run(List.of("npm", "ci", "--no-audit", "--no-fund"), repository.router(), log, lines::add);
        if (exit != 0) {
            throw new StackFailure("npm.failed", log, String.join("\n", lines));
        }
        Files.writeString(stamp(), fingerprint());
    }

    private String fingerprint() throws IOException {
        return new Fingerprint()
                .file(repository.router().resolve("package-lock.json"))
                .value();
    }

    private Path stamp() {
        return repository.router().resolve("node_modules").resolve(".comptoir-stamp");
    }
}
