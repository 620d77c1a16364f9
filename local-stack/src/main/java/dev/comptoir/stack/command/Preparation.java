package dev.comptoir.stack.command;

import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.build.Build;
import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.build.RouterModules;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.home.HomeLock;
import dev.comptoir.stack.process.Children;
import dev.comptoir.stack.service.Part;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** What comes before a start. */
record Preparation(Repository repository, ComptoirHome home, Console console) {
    /** Before minutes go into a build. */
    void refuseSecondRun() {
        attempt(() -> HomeLock.take(home).close());
    }

    /** Maven and npm at once: the one computes, the other waits for the network. */
    void build() {
        var router = CompletableFuture.runAsync(() -> attempt(this::installRouter));
        attempt(() -> new Build(repository, module -> console.step(Text.of("step.build", module)))
                .jars(Part.jvms().stream().map(Part::module).toList()));
        if (!router.isDone()) {
            console.step(Text.of("step.router"));
        }
        router.join();
    }

    /** Forgets all data; what still runs on them is ended first. */
    void reset() {
        attempt(() -> {
            try (var _ = HomeLock.take(home)) {
                new Children(home.processes()).close();
                home.reset();
            }
        });
    }

    private void installRouter() throws IOException {
        var router = new RouterModules(repository);
        if (router.areStale()) {
            router.install();
        }
    }

    private static void attempt(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw StackFailure.of(e);
        }
    }

    private interface FileWork {
        void run() throws IOException;
    }
}
