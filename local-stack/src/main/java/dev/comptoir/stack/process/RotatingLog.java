package dev.comptoir.stack.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A log file that is set aside as {@code name.log.1}, {@code .2} … when it has grown past its limit; the oldest goes. */
final class RotatingLog implements Closeable {
    private static final int KEPT = 3;

    private final Path file;
    private final long limit;
    private Writer writer;
    private long written;

    RotatingLog(Path file, long limitInBytes) throws IOException {
        this.file = file;
        this.limit = limitInBytes;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.writer = open();
    }

    /** A disk that is full, or a log that is closed, must not stop the program that writes: its line is dropped. */
    synchronized void line(String line) {
        try {
            if (written > limit) {
                rotate();
            }
            writer.write(line);
            writer.write('\n');
            writer.flush();
            written += line.length() + 1;
        } catch (IOException dropped) {
            return;
        }
    }

    /** The last lines, to show with a failure. */
    synchronized List<String> tail(int lines) throws IOException {
        var all = Files.readAllLines(file);
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private void rotate() throws IOException {
        writer.close();
        for (int age = KEPT - 1; age >= 1; age--) {
            if (Files.exists(aged(age))) {
                Files.move(aged(age), aged(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, aged(1), StandardCopyOption.REPLACE_EXISTING);
        writer = open();
    }

    private Writer open() throws IOException {
        written = Files.exists(file) ? Files.size(file) : 0;
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path aged(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
