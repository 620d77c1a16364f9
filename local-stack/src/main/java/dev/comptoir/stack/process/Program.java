package dev.comptoir.stack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to run, and what it needs.
 *
 * @param name short and unique; also the name of its log file
 * @param command the program and its arguments
 * @param environment added to the launcher's own environment
 * @param directory the working directory
 * @param readiness when it may be relied upon
 * @param needs the names of the programs that must be ready before it starts, and outlive it
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Readiness readiness,
        Set<String> needs) {
    /** Generous: twenty times what a cold start takes with all of them on two cores. */
    static final Duration START_PATIENCE = Duration.ofMinutes(5);

    /** Time to finish requests under way; afterwards it is killed, which loses nothing that was committed. */
    static final Duration STOP_PATIENCE = Duration.ofSeconds(8);

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        needs = Set.copyOf(needs);
    }
}
