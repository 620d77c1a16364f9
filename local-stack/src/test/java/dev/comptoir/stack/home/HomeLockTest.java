package dev.comptoir.stack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir
    Path folder;

    private ComptoirHome home;
    private final Properties addresses = new Properties();

    @BeforeEach
    void home() {
        home = new ComptoirHome(folder);
        addresses.setProperty("ui", "http://localhost:8080");
    }

    @Test
    void aSecondSystemOnTheSameHomeIsToldWhereTheFirstOneIs() throws IOException {
        try (var first = HomeLock.take(home)) {
            first.publish(addresses);
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("http://localhost:8080");
        }
        HomeLock.take(home).close();
    }

    @Test
    void anAddressIsKnownOnlyWhileTheSystemRuns() throws IOException {
        assertThat(HomeLock.address(home, "ui")).isEmpty();
        try (var running = HomeLock.take(home)) {
            running.publish(addresses);
            assertThat(HomeLock.address(home, "ui")).contains("http://localhost:8080");
        }
        assertThat(HomeLock.address(home, "ui")).isEmpty();
    }
}
