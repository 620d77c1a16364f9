package dev.comptoir.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of PostgreSQL under the right account, with what they say in the log. */
record Programs(Binaries binaries, Account account, Path log) {

    private static final int PATIENCE_SECONDS = 180;

    /** Returns the exit code. */
    int run(String program, List<String> arguments) {
        var command = new ArrayList<>(account.prefix());
        command.add(binaries.program(program));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(log.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresException("%s did not come to an end; see %s".formatted(program, log));
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new PostgresException("%s could not be run".formatted(program), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while %s was running".formatted(program), e);
        }
    }
}
