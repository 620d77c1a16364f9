package dev.comptoir.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStateTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @TempDir
    Path folder;

    @Test
    void aLoadThatIsResumedLaterKeepsItsDays() throws IOException {
        assertThat(state().lastDay(MONDAY)).isEqualTo(MONDAY);
        assertThat(state().lastDay(MONDAY.plusDays(9))).isEqualTo(MONDAY);
    }

    @Test
    void whatWasLoadedIsNotLoadedAgain() throws IOException {
        state().done("products");
        assertThat(state().isDone("products")).isTrue();
        assertThat(state().isDone("sales")).isFalse();
    }

    private DemoState state() throws IOException {
        return new DemoState(folder.resolve("demo.properties"));
    }
}
