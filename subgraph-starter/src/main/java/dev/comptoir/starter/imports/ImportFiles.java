package dev.comptoir.starter.imports;

import dev.comptoir.starter.errors.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;

/** The uploaded files in the work folder, each named by its job, kept until the job has ended. */
final class ImportFiles {

    private static final String UNFINISHED = ".upload";

    private final Path folder;
    private final long mostBytes;

    /** @param sha256 in hexadecimal digits */
    record Stored(Path file, long bytes, String sha256) {}

    ImportFiles(Path workFolder, long mostBytes) {
        this.folder = workFolder.resolve("imports");
        this.mostBytes = mostBytes;
    }

    /**
     * Streams an upload to the disk; when it returns, the file survives a loss of power.
     *
     * @throws Refusal when there is nothing, or more than is allowed
     */
    Stored store(UUID job, InputStream upload) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(job + UNFINISHED);
        try {
            MessageDigest digest = sha256();
            long bytes = copy(upload, unfinished, digest);
            if (bytes == 0) {
                throw Refusal.badInput("csv.empty");
            }
            Path file = of(job);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return new Stored(file, bytes, HexFormat.of().formatHex(digest.digest()));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    Path of(UUID job) {
        return folder.resolve(job.toString());
    }

    Path refusalsOf(UUID job) {
        return folder.resolve(job + ".refusals");
    }

    void delete(UUID job) {
        try {
            Files.deleteIfExists(of(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a crash left behind: half uploads, and files whose job is over or was never recorded. */
    void deleteAllBut(Predicate<UUID> wanted) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean kept = name.length() == 36 && wanted.test(UUID.fromString(name));
                if (!kept) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long copy(InputStream upload, Path target, MessageDigest digest) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw Refusal.badInput("request.too-large", mostBytes);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
