package dev.comptoir.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}: what a running server tells about itself, and what a killed one leaves behind. */
record PidFile(Path file) {

    /** The number of the process is the first line, the port the fourth; a server that is just starting has fewer. */
    private static final int PORT_LINE = 3;

    boolean exists() {
        return Files.exists(file);
    }

    Optional<Integer> port() throws IOException {
        return line(PORT_LINE).map(Integer::valueOf);
    }

    /** After a reboot the number may belong to any program; PostgreSQL would then refuse to start. */
    void deleteIfOfAnotherProgram() throws IOException {
        boolean another = line(0).map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().command())
                .map(command -> !command.endsWith("/postgres"))
                .orElse(false);
        if (another) {
            Files.delete(file);
        }
    }

    private Optional<String> line(int number) throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() <= number
                ? Optional.empty()
                : Optional.of(lines.get(number).strip());
    }
}
