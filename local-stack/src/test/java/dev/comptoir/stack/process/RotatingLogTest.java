package dev.comptoir.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
    @TempDir
    Path folder;

    @Test
    void aFullLogIsSetAsideAndTheOldestGoes() throws IOException {
        try (var log = new RotatingLog(folder.resolve("shop.log"), 10)) {
            for (int i = 1; i <= 6; i++) {
                log.line("a line past the limit, number " + i);
            }
            assertThat(log.tail(5)).containsExactly("a line past the limit, number 6");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("shop.log", "shop.log.1", "shop.log.2", "shop.log.3");
        }
        assertThat(folder.resolve("shop.log.3")).content().contains("number 3");
    }

    @Test
    void aLineAfterTheEndIsDropped() throws IOException {
        var log = new RotatingLog(folder.resolve("shop.log"), 10);
        log.close();
        log.line("too late");
        assertThat(folder.resolve("shop.log")).isEmptyFile();
    }
}
