package dev.comptoir.stack.build;

import dev.comptoir.stack.process.Children;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Writes the start-up cache of a program, once: the JVM runs it until its context is complete and keeps what it loaded and
 * linked. Costs about as long as one slow start. A program whose cache cannot be made runs without, and is not tried again.
 */
public final class Training {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Exit codes from here on are signals: somebody stopped it, which says nothing about the program. */
    private static final int KILLED = 128;

    private final Children children;

    public Training(Children children) {
        this.children = children;
    }

    public boolean isWanted(UnpackedJar program) {
        return !program.isTrained() && !Files.exists(refusal(program));
    }

    /** @param environment the program's real one: its context needs the database */
    public void train(String name, UnpackedJar program, Map<String, String> environment)
            throws IOException, InterruptedException {
        var output = Files.createTempFile(program.folder(), "training-", ".aot");
        Files.delete(output);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        var child = children.spawn(
                name + "-training", program.trainingCommand(output), environment, program.folder(), lines::add);
        boolean ended = child.waitFor(PATIENCE);
        if (!ended) {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly().waitFor();
        }
        if (ended && child.exitValue() == 0 && Files.exists(output)) {
            Files.move(output, program.cache(), StandardCopyOption.ATOMIC_MOVE);
        } else if (!ended || child.exitValue() < KILLED) {
            Files.writeString(refusal(program), String.join("\n", lines));
        }
        Files.deleteIfExists(output); // of a run that failed: it would hold half of the classes
        Files.deleteIfExists(output.resolveSibling(output.getFileName() + ".config"));
    }

    private static Path refusal(UnpackedJar program) {
        return program.cache().resolveSibling(program.cache().getFileName() + ".refused");
    }
}
