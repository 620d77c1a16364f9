package dev.comptoir.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one installation: its data, secrets and logs. {@code COMPTOIR_HOME}, by default {@code ~/.comptoir}. */
public record ComptoirHome(Path folder) {
    public ComptoirHome {
        folder = folder.toAbsolutePath().normalize();
    }

    public static ComptoirHome ofEnvironment() {
        var chosen = System.getenv("COMPTOIR_HOME");
        return new ComptoirHome(
                chosen == null || chosen.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".comptoir")
                        : Path.of(chosen));
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Unpacked programs, where the repository itself cannot be written. */
    public Path programs() {
        return folder.resolve("programs");
    }

    /** The children that run now. */
    public Path processes() {
        return folder.resolve("run").resolve("processes");
    }

    /** Files that somebody is working on: uploads, the demo's files before they are loaded. */
    public Path work() {
        return folder.resolve("work");
    }

    /** The e-mails that were sent, each a file. */
    public Path mails() {
        return folder.resolve("mails");
    }

    /** How far the demo data have been loaded. */
    public Path demoState() {
        return folder.resolve("demo.properties");
    }

    Path lock() {
        return folder.resolve("run").resolve("lock");
    }

    Path addresses() {
        return folder.resolve("run").resolve("addresses.properties");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** Forgets everything but the logs; only while nothing runs on it. */
    public void reset() throws IOException {
        Folders.delete(postgres());
        Folders.delete(work());
        Folders.delete(mails());
        Files.deleteIfExists(secrets());
        Files.deleteIfExists(demoState());
    }
}
