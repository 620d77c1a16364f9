package dev.comptoir.stack.command;

import dev.comptoir.stack.Stack;
import dev.comptoir.stack.StackBuilder;
import dev.comptoir.stack.demo.DemoChain;
import dev.comptoir.stack.demo.DemoChain.DemoAccount;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.home.Secrets;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** What a person who just started the system wants to know: how long it took, where it is, how to get in. */
record Welcome(Stack stack, ComptoirHome home, boolean demo) {
    String text() throws IOException {
        var started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Text.of(
                "welcome",
                Console.seconds(Duration.between(started, Instant.now())),
                stack.url("ui"),
                stack.url("router"),
                stack.url("users"),
                demo ? demoAccounts(DemoChain.load()) : firstAdmin(),
                home.folder(),
                home.logs(),
                home.mails());
    }

    private static String demoAccounts(DemoChain chain) {
        return Text.of("welcome.accounts", chain.password())
                + chain.accounts().stream().map(Welcome::line).collect(Collectors.joining());
    }

    private static String line(DemoAccount account) {
        var role = Text.of("role." + account.role());
        var stores = account.stores().isEmpty() ? Text.of("welcome.all-stores") : String.join(", ", account.stores());
        return "%n  %-16s %-15s %s".formatted(account.username(), role, stores);
    }

    private String firstAdmin() throws IOException {
        return Text.of("welcome.admin", new Secrets(home).of(StackBuilder.ADMIN_PASSWORD));
    }
}
