package dev.comptoir.stack.command;

import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.build.RouterModules;
import dev.comptoir.stack.build.Tool;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds and tests everything; the exit code says whether all passed. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {
    /** What a person wants to see of Maven's output; all of it is in the log. */
    private static final Pattern TELLING = Pattern.compile(
            "\\[INFO] Building [^:]+\\[\\d+/\\d+]|\\[ERROR]|Tests run: |\\[INFO] BUILD |^\\[WARNING] .*Tests run|^(not ok|# |✖|ℹ )");

    /** The pages in a browser, the longest part, beside the subgraphs: neither keeps two cores busy. */
    private static final String SIDE_BY_SIDE = "--threads=2";

    @Option(names = "--verbose", descriptionKey = "option.test-verbose")
    private boolean verbose;

    @Mixin
    private final HelpOption help = new HelpOption();

    private final TestTotals totals = new TestTotals();

    @Override
    public Integer call() throws IOException {
        var repository = Repository.find();
        var router = new RouterModules(repository);
        if (router.areStale()) {
            System.out.println(Text.of("step.router"));
            router.install();
        }
        var logs = Files.createDirectories(repository.target().resolve("test-logs"));
        var begun = Instant.now();
        int node = run(List.of("npm", "test"), repository.router(), logs.resolve("router.log"));
        int maven = run(
                List.of("./mvnw", "-B", "-ntp", "--fail-at-end", SIDE_BY_SIDE, "verify"),
                repository.root(),
                logs.resolve("maven.log"));
        totals.readReports(repository, begun);
        System.out.println(totals.text());
        System.out.println(Text.of(node == 0 && maven == 0 ? "test.passed" : "test.failed", logs));
        return node == 0 && maven == 0 ? 0 : 1;
    }

    private int run(List<String> command, Path directory, Path log) throws IOException {
        System.out.println("$ " + String.join(" ", command));
        return Tool.run(command, directory, log, line -> {
            totals.read(line);
            if (verbose || TELLING.matcher(line).find()) {
                System.out.println(line);
            }
        });
    }
}
