package dev.comptoir.bench;

import dev.comptoir.bench.report.Results;
import dev.comptoir.stack.Stack;
import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.build.JvmProfile;
import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.home.HomeLock;
import dev.comptoir.stack.process.Children;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Where one call of {@code bench/run} measures: a home of its own, empty at first, which its measurements hand on to each
 * other; and how much is measured.
 *
 * @param folder for everything that is made meanwhile; on the disk of the repository, as {@code /tmp} may be in memory
 * @param isSmoke whether it is only about whether the measurements work
 * @param builds whether what is stale is built
 */
public record Workbench(Repository repository, Path folder, boolean isSmoke, boolean builds) {
    private static final String HISTORY = "online-retail.csv.gz";
    private static final int SMOKE_ROWS = 20_000;

    /** @throws StackFailure while another call measures */
    static Workbench fresh(Repository repository, boolean smoke, boolean builds) throws IOException {
        var folder = repository.module("bench").resolve("target").resolve("work");
        var workbench = new Workbench(repository, folder, smoke, builds);
        try (var _ = HomeLock.take(workbench.home())) {
            new Children(workbench.home().processes()).close(); // a PostgreSQL left over must not see its data go
            empty(folder);
        }
        return workbench;
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    public ComptoirHome home() {
        return new ComptoirHome(folder.resolve("home"));
    }

    /** The command that starts the system for its user. */
    public List<String> comptoirRun() {
        var script = repository.root().resolve("comptoir").toString();
        return builds ? List.of(script, "run") : List.of(script, "run", "--no-build");
    }

    /** The system with the demo's shops, people, products and stock, its data as safe as in production. */
    public RunningSystem start(JvmProfile profile) {
        var stack = Stack.builder()
                .repository(repository)
                .home(home().folder())
                .freePorts()
                .profile(profile)
                .durable(true)
                .demo(true)
                .events(new Progress())
                .start();
        return new RunningSystem(stack, this);
    }

    /** The real sales: 541,909 rows; in a smoke test the first of them. */
    public Path history() throws IOException {
        var given = System.getenv("COMPTOIR_BENCH_DATA");
        var whole = given == null ? repository.root().resolve("../shared/data/" + HISTORY) : Path.of(given);
        if (!Files.isReadable(whole)) {
            throw new IllegalStateException(
                    "The sales to measure with are not at %s; say where they are: COMPTOIR_BENCH_DATA=.../%s"
                            .formatted(whole.normalize(), HISTORY));
        }
        return isSmoke ? head(whole, folder.resolve(HISTORY)) : whole;
    }

    public Results results() {
        var bench = repository.module("bench");
        return new Results(isSmoke ? bench.resolve("target").resolve("RESULTS-smoke.md") : bench.resolve("RESULTS.md"));
    }

    /** The first or the second, the second in a smoke test. */
    public int either(int measured, int smoke) {
        return isSmoke ? smoke : measured;
    }

    private static Path head(Path whole, Path head) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(whole)), StandardCharsets.ISO_8859_1));
                var out = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(head)), StandardCharsets.ISO_8859_1)) {
            for (int row = 0; row <= SMOKE_ROWS; row++) {
                out.write(in.readLine() + "\n");
            }
        }
        return head;
    }
}
