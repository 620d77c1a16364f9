package dev.comptoir.stack.command;

import dev.comptoir.stack.access.SignIn;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an access token, and nothing else, for use in other commands. */
@Command(name = "token")
final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "USER", descriptionKey = "option.user")
    private String user = "";

    @Option(names = "--password", descriptionKey = "option.password")
    private String password = "";

    @Mixin
    private final HelpOption help = new HelpOption();

    @Override
    public Integer call() throws IOException {
        var running = RunningStack.find();
        var known = password.isEmpty() ? running.passwordOf(user) : password;
        System.out.println(new SignIn(URI.create(running.url("users"))).accessToken(user, known));
        return 0;
    }
}
