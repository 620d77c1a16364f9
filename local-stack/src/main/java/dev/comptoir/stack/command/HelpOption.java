package dev.comptoir.stack.command;

import picocli.CommandLine.Option;

/** {@code --help}, of every command. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean wanted;
}
