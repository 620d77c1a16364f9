package dev.comptoir.stack.process;

import static dev.comptoir.stack.process.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path folder;

    private final Queue<String> deaths = new ConcurrentLinkedQueue<>();
    private Programs fake;
    private Children children;

    @BeforeEach
    void children() throws IOException {
        fake = new Programs(folder);
        children = new Children(folder.resolve("run/processes"));
    }

    @AfterEach
    void noneIsLeft() throws IOException {
        children.close();
    }

    @Test
    void eachStartsAfterThoseItNeedsAndStopsBeforeThem() throws IOException {
        try (var supervisor = supervisor(
                fake.program("issuer"), fake.program("shop", "issuer"), fake.program("page", "shop", "issuer"))) {
            supervisor.start();
            assertThat(diary()).containsExactly("start issuer", "start shop", "start page");
        }
        assertThat(diary().subList(3, 6)).containsExactly("stop page", "stop shop", "stop issuer");
    }

    @Test
    void oneThatDiesIsStartedAgain() throws IOException {
        try (var supervisor = supervisor(fake.program("shop"))) {
            supervisor.start();
            var shop = supervisor.process("shop");
            long before = shop.pid();

            shop.kill();

            eventually("another process is ready", () -> shop.isReady() && shop.pid() != before);
            assertThat(deaths).containsExactly("shop");
        }
    }

    @Test
    void oneThatWasStoppedOnPurposeStaysDownUntilRestarted() throws IOException {
        try (var supervisor = supervisor(fake.program("shop"))) {
            supervisor.start();
            var shop = supervisor.process("shop");
            shop.stop();
            assertThat(shop.isReady()).isFalse();
            assertThat(ProcessHandle.of(shop.pid())).isEmpty();

            shop.restart();

            assertThat(shop.isReady()).isTrue();
            assertThat(deaths).isEmpty();
        }
    }

    @Test
    void oneThatDoesNotStartIsReportedWithItsLastLinesAndTheOthersAreStopped() throws IOException {
        try (var supervisor = supervisor(fake.program("issuer"), fake.failing("shop", "issuer"))) {
            assertThatThrownBy(supervisor::start)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("shop")
                    .hasMessageContaining("I do not want to");
            assertThat(supervisor.process("issuer").isReady()).isFalse();
        }
        assertThat(diary()).containsExactly("start issuer", "stop issuer");
    }

    @Test
    void aProgramThatStandsBeforeOneItNeedsIsRefused() {
        assertThatThrownBy(() -> supervisor(fake.program("page", "shop"), fake.program("shop")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Supervisor supervisor(Program... programs) throws IOException {
        return new Supervisor(List.of(programs), children, folder.resolve("logs"), new ProcessEvents() {
            @Override
            public void died(String name, int exitCode, Duration pause) {
                deaths.add(name);
            }
        });
    }

    private List<String> diary() throws IOException {
        return Files.readAllLines(fake.diary());
    }
}
