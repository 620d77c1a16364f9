package dev.comptoir.bench;

import dev.comptoir.bench.report.Machine;
import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.build.Build;
import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.service.Part;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the script {@code bench/run} hands over. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures the whole system, and writes bench/RESULTS.md.")
public final class Bench implements Callable<Integer> {
    /** Each is meant to end within four minutes on two cores; past this one, something hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Parameters(
            paramLabel = "start|import|load|growth|stock|till",
            description = "What to measure; everything unless named.")
    private List<Subject> subjects = List.of();

    @Option(
            names = "--smoke",
            description = "Only shows that the measurements work: few data, short. Writes target/RESULTS-smoke.md.")
    private boolean smoke;

    @Option(names = "--no-build", description = "Takes the programs as they were built last.")
    private boolean withoutBuild;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof StackFailure)) {
                        throw failure;
                    }
                    command.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        refuseRateLimit();
        var repository = Repository.find();
        if (!withoutBuild) {
            build(repository);
        }
        var workbench = Workbench.fresh(repository, smoke, !withoutBuild);
        var wanted = subjects.isEmpty() ? EnumSet.allOf(Subject.class) : EnumSet.copyOf(subjects);
        for (var subject : wanted) {
            measure(subject, workbench);
        }
        return 0;
    }

    private static void refuseRateLimit() {
        if (!"0".equals(System.getenv("COMPTOIR_RATE_FACTOR"))) {
            throw new IllegalStateException(
                    "The router would refuse most of the load: start with bench/run, which sets COMPTOIR_RATE_FACTOR=0");
        }
    }

    private static void build(Repository repository) throws IOException {
        Progress.say("Building what is stale");
        new Build(repository, module -> Progress.say("  " + module))
                .jars(Part.jvms().stream().map(Part::module).toList());
    }

    private void measure(Subject subject, Workbench workbench) throws Exception {
        var name = subject.name().toLowerCase(Locale.ROOT);
        Progress.say("Measuring: " + name);
        var machine = Machine.now(workbench.repository().root());
        var started = Instant.now();
        var measurement = subject.measurement();
        var text = inTime(() -> measurement.measure(workbench));
        var took = Duration.between(started, Instant.now());
        Progress.say("%n%s%nMeasured in %d s%n".formatted(text, took.toSeconds()));
        workbench.results().replace(measurement.title(), machine.text(command(name), took) + "\n\n" + text);
    }

    private String command(String subject) {
        return subjects.isEmpty()
                ? "bench/run"
                : "bench/run "
                        + subjects.stream()
                                .map(other -> other.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" "));
    }

    /** What still runs when the time is over goes with this JVM: the stack's watchdog sees to it. */
    private static <T> T inTime(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("measurement").start(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("It did not end within " + PATIENCE.toMinutes() + " minutes", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
