package dev.comptoir.stack.command;

import dev.comptoir.stack.Stack;
import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.build.Build;
import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.home.HomeLock;
import dev.comptoir.stack.process.Children;
import dev.comptoir.stack.service.Part;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds what is stale, starts everything, and waits for Ctrl-C. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--reset", descriptionKey = "option.reset")
    private boolean reset;

    @Option(names = "--verbose", descriptionKey = "option.verbose")
    private boolean verbose;

    @Option(names = "--no-demo", descriptionKey = "option.no-demo")
    private boolean withoutDemo;

    @Option(names = "--no-build", descriptionKey = "option.no-build")
    private boolean withoutBuild;

    @Mixin
    private final HelpOption help = new HelpOption();

    private final ComptoirHome home = ComptoirHome.ofEnvironment();

    @Override
    public Integer call() throws IOException {
        var stop = new StopSignal().arrived();
        var console = new Console(verbose, home.logs());
        var repository = Repository.find();
        var stack = Stack.builder()
                .repository(repository)
                .demo(!withoutDemo)
                .train(true)
                .events(console)
                .build();
        var started = CompletableFuture.runAsync(
                () -> {
                    refuseSecond();
                    build(repository, console);
                    reset();
                    stack.start();
                },
                Executors.newVirtualThreadPerTaskExecutor());
        try {
            CompletableFuture.anyOf(started, stop).join();
            if (started.isDone()) {
                console.ready(new Welcome(stack, home, !withoutDemo).text());
                stop.join();
            }
        } catch (CompletionException e) {
            console.failed();
            throw e.getCause() instanceof StackFailure failure ? failure : e;
        }
        console.step(Text.of("step.stop"));
        stack.close();
        console.stopped();
        return 0;
    }

    /** Before minutes go into a build. */
    private void refuseSecond() {
        try {
            HomeLock.take(home).close();
        } catch (IOException e) {
            throw StackFailure.of(e);
        }
    }

    private void build(Repository repository, Console console) {
        if (withoutBuild) {
            return;
        }
        try {
            new Build(repository, module -> console.step(Text.of("step.build", module)))
                    .jars(Part.jvms().stream().map(Part::module).toList());
        } catch (IOException e) {
            throw StackFailure.of(e);
        }
    }

    private void reset() {
        if (!reset) {
            return;
        }
        try (var lock = HomeLock.take(home)) {
            new Children(home.processes()).close(); // a PostgreSQL left over must not see its data go
            home.reset();
        } catch (IOException e) {
            throw StackFailure.of(e);
        }
    }
}
