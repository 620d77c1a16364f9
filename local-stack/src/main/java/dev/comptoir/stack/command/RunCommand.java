package dev.comptoir.stack.command;

import dev.comptoir.stack.Stack;
import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.home.ComptoirHome;
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
                    prepare(new Preparation(repository, home, console));
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

    private void prepare(Preparation preparation) {
        preparation.refuseSecondRun();
        if (!withoutBuild) {
            preparation.build();
        }
        if (reset) {
            preparation.reset();
        }
    }
}
