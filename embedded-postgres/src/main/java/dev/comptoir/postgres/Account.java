package dev.comptoir.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account PostgreSQL runs under. It refuses to run as root, so for root the child process either becomes "nobody"
 * ({@code setpriv}), who then owns the data, or, where nobody cannot enter the folders (a home below {@code /root}),
 * enters a user namespace in which root looks like an ordinary user ({@code unshare}).
 *
 * @param prefix the words put before each command
 * @param owner the uid that must own the data folder, or {@link #SELF}
 */
record Account(List<String> prefix, int owner) {

    static final int SELF = -1;
    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    private static final List<String> IN_NAMESPACE = List.of("unshare", "--user");

    static Account ofCurrentUser() {
        if (isRoot()) {
            return new Account(AS_NOBODY, NOBODY);
        }
        // PostgreSQL wants to know the name of its account; a container may run under a number that has none.
        boolean nameless = !succeeds(List.of("id", "-un")) && succeeds(List.of("unshare", "--user", "true"));
        return new Account(nameless ? IN_NAMESPACE : List.of(), SELF);
    }

    /** A folder for the unpacked binaries that the server's account can read: root's own home is closed to others. */
    Path cacheFolder() {
        return owner == SELF
                ? Path.of(System.getProperty("user.home"), ".cache", "comptoir")
                : Path.of("/var/cache/comptoir");
    }

    /** This account, or for root the one that gets at all these folders. */
    Account ableToReach(Path... folders) {
        if (owner == SELF) {
            return this;
        }
        boolean nobodyEnters = true;
        for (Path folder : folders) {
            nobodyEnters &= canEnter(AS_NOBODY, folder);
        }
        if (nobodyEnters) {
            return this;
        }
        var inNamespace = new Account(IN_NAMESPACE, SELF);
        for (Path folder : folders) {
            if (!canEnter(IN_NAMESPACE, folder)) {
                throw new PostgresException(
                        "PostgreSQL refuses to run as root, and no other account can enter %s. ".formatted(folder)
                                + "Run as an ordinary user, or choose a folder that others can enter.");
            }
        }
        return inNamespace;
    }

    void own(Path path) throws IOException {
        if (owner != SELF) {
            Files.setAttribute(path, "unix:uid", owner);
        }
    }

    private static boolean canEnter(List<String> prefix, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return false;
        }
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-x", folder.toString()));
        return succeeds(command);
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // the tool is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while looking for an account to run PostgreSQL under", e);
        }
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self) && (int) Files.getAttribute(self, "unix:uid") == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
