package dev.comptoir.stack.command;

import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where the script {@code ./comptoir} hands over. */
@Command(
        name = "comptoir",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, TestCommand.class, TokenCommand.class, ImportCommand.class, HelpCommand.class})
public final class Comptoir implements Runnable {
    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    private Comptoir() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Without a subcommand: what there is. */
    @Override
    public void run() {
        Objects.requireNonNull(spec).commandLine().usage(System.out);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Comptoir())
                .setResourceBundle(Text.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof StackFailure)) {
                        throw failure;
                    }
                    command.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
