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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Writes the start-up caches of programs, once: the JVM runs each until its context is complete and keeps what it loaded and
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

    /** A program with its real environment: its context needs the database. */
    public record Trainee(String name, UnpackedJar jar, Map<String, String> environment) {
        boolean isWanted() {
            return !jar.isTrained() && !Files.exists(refusal(jar));
        }
    }

    /**
     * Trains those that lack a cache, as many at once as there is room for: one start keeps two cores busy.
     *
     * @param progress told the name of each that is begun
     */
    public void train(List<Trainee> trainees, Consumer<String> progress) throws IOException, InterruptedException {
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var trained = threads.invokeAll(trainees.stream()
                    .filter(Trainee::isWanted)
                    .map(trainee -> (Callable<Boolean>) () -> {
                        progress.accept(trainee.name());
                        return train(trainee);
                    })
                    .toList());
            for (var one : trained) {
                one.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException failure -> throw failure;
                default -> throw new IllegalStateException(e);
            }
        }
    }

    private boolean train(Trainee trainee) throws IOException, InterruptedException {
        var jar = trainee.jar();
        var output = Files.createTempFile(jar.folder(), "training-", ".aot");
        Files.delete(output);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        var name = trainee.name() + "-training";
        var child = children.spawn(name, jar.trainingCommand(output), trainee.environment(), jar.folder(), lines::add);
        boolean ended = child.waitFor(PATIENCE);
        if (!ended) {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly().waitFor();
        }
        boolean complete = ended && child.exitValue() == 0 && Files.exists(output);
        if (complete) {
            Files.move(output, jar.cache(), StandardCopyOption.ATOMIC_MOVE);
        } else if (!ended || child.exitValue() < KILLED) {
            Files.writeString(refusal(jar), String.join("\n", lines));
        }
        Files.deleteIfExists(output); // of a run that failed: it would hold half of the classes
        Files.deleteIfExists(output.resolveSibling(output.getFileName() + ".config"));
        return complete;
    }

    private static Path refusal(UnpackedJar jar) {
        return jar.cache().resolveSibling(jar.cache().getFileName() + ".refused");
    }
}
