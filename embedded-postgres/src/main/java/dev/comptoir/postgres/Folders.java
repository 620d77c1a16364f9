package dev.comptoir.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** What the JDK lacks for folders. */
final class Folders {

    private Folders() {}

    /** Makes a folder that every account can enter and read, whatever the umask. */
    static void createReadable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createReadable(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Deletes a folder with all it holds; a missing one is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
