package dev.comptoir.stack.process;

import static dev.comptoir.stack.process.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    @TempDir
    Path folder;

    @Test
    void noChildSurvivesALauncherThatIsKilled() throws IOException {
        var command = new ArrayList<>(Programs.java());
        command.addAll(List.of(ShortLivedLauncher.class.getName(), folder.toString()));
        var launcher = new ProcessBuilder(command).inheritIO().start();
        eventually("the launcher has a child", () -> Files.exists(folder.resolve("child")));
        var child = handle(Files.readString(folder.resolve("child")));
        assertThat(child.isAlive()).isTrue();

        launcher.destroyForcibly();

        eventually("the child ends", () -> !child.isAlive());
    }

    @Test
    void whatIsLeftOfTheLauncherBeforeIsEndedFirst() throws IOException {
        var leftover = new ProcessBuilder("sleep", "600").start();
        var file = folder.resolve("processes");
        Files.writeString(file, line(leftover.toHandle(), 0));

        new Children(file).close();

        assertThat(leftover.isAlive()).isFalse();
    }

    @Test
    void anotherProgramThatWasGivenTheSameNumberIsLeftAlone() throws IOException {
        var other = new ProcessBuilder("sleep", "600").start();
        try {
            var file = folder.resolve("processes");
            Files.writeString(file, line(other.toHandle(), 60_000));

            new Children(file).close();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void theLinesOfAChildAreHandedOver() throws IOException, InterruptedException {
        try (var children = new Children(folder.resolve("processes"))) {
            var lines = java.util.Collections.synchronizedList(new ArrayList<String>());
            var child = children.spawn(
                    "echo",
                    List.of("sh", "-c", "echo $GREETING; echo bad >&2"),
                    Map.of("GREETING", "bonjour"),
                    folder,
                    lines::add);
            child.waitFor();
            eventually("both lines", () -> lines.equals(List.of("bonjour", "bad")));
        }
    }

    private static String line(ProcessHandle process, long shift) {
        return process.pid() + " "
                + (process.info().startInstant().orElseThrow().toEpochMilli() - shift) + " shop";
    }

    private static ProcessHandle handle(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
