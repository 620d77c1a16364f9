package dev.comptoir.stack.command;

import dev.comptoir.stack.Stack;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.text.Text;
import java.time.Duration;
import java.time.Instant;

/** What a person who just started the system wants to know: how long it took, where it is, how to get in. */
record Welcome(Stack stack, ComptoirHome home) {
    String text() {
        var started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Text.of(
                "welcome",
                Console.seconds(Duration.between(started, Instant.now())),
                stack.url("ui"),
                stack.url("router"),
                stack.url("users"),
                home.folder(),
                home.logs());
    }
}
