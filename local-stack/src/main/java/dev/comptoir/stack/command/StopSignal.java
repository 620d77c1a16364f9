package dev.comptoir.stack.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import sun.misc.Signal;

/**
 * Ctrl-C, a termination request or a closed terminal, taken as the wish to stop everything in order. A shutdown hook would not
 * do: hooks run all at once, and PostgreSQL's would be the first.
 */
final class StopSignal {
    private final CompletableFuture<Void> arrived = new CompletableFuture<>();

    StopSignal() {
        for (var name : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(name), signal -> arrived.complete(null));
        }
    }

    CompletableFuture<Void> arrived() {
        return arrived;
    }
}
