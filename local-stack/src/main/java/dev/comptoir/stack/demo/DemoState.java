package dev.comptoir.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Properties;

/** How far the demo data of a home have been loaded; on disk, so that a load that was broken off goes on where it was. */
final class DemoState {
    private final Path file;
    private final Properties state = new Properties();

    DemoState(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                state.load(in);
            }
        }
    }

    /** The last day of the sales: chosen once, or a load that is resumed would book the same receipts on other days. */
    LocalDate lastDay(LocalDate ifUnchosen) throws IOException {
        if (state.getProperty("last-day") == null) {
            set("last-day", ifUnchosen.toString());
        }
        return LocalDate.parse(state.getProperty("last-day"));
    }

    boolean isDone(String step) {
        return Boolean.parseBoolean(state.getProperty("done." + step));
    }

    void done(String step) throws IOException {
        set("done." + step, "true");
    }

    private void set(String key, String value) throws IOException {
        state.setProperty(key, value);
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (var out = Files.newOutputStream(unfinished)) {
            state.store(out, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
