package dev.comptoir.stack.home;

import dev.comptoir.stack.StackFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/** One system per home: held while it runs, given back by the operating system however it ends. */
public final class HomeLock implements Closeable {
    private final FileChannel channel;
    private final ComptoirHome home;

    private HomeLock(ComptoirHome home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** @throws StackFailure when a system runs on it already */
    public static HomeLock take(ComptoirHome home) throws IOException {
        Files.createDirectories(home.lock().getParent());
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            Files.deleteIfExists(home.addresses());
            return new HomeLock(home, channel);
        }
        channel.close();
        throw address(home, "ui")
                .map(ui -> new StackFailure("home.running-already", home.folder(), ui))
                .orElseGet(() -> new StackFailure("home.starting-already", home.folder()));
    }

    /** Writes down where the parts of the running system are, for {@code ./comptoir token} and {@code import}. */
    public void publish(Properties addresses) throws IOException {
        try (var file = Files.newOutputStream(home.addresses())) {
            addresses.store(file, null);
        }
    }

    /** Where a part of the system that runs on {@code home} is; empty when none runs, or is not ready yet. */
    public static Optional<String> address(ComptoirHome home, String part) throws IOException {
        if (!Files.exists(home.addresses()) || !isRunning(home.lock())) {
            return Optional.empty();
        }
        var addresses = new Properties();
        try (var file = Files.newInputStream(home.addresses())) {
            addresses.load(file);
        }
        return Optional.ofNullable(addresses.getProperty(part));
    }

    private static boolean isRunning(Path lock) throws IOException {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return isTaken(channel);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException byThisJvm) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(home.addresses());
        channel.close();
    }
}
