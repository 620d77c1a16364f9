package dev.comptoir.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server process of one home folder: made, started, found again, stopped. */
final class Server {

    static final String MAINTENANCE_DATABASE = "postgres";
    private static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 25;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final long LOG_LIMIT = 10 << 20;
    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    private final Binaries binaries;
    private final Account account;
    private final Path home;
    private final Path data;
    private final Path log;
    private final boolean durable;

    Server(Binaries binaries, Account account, Path home, boolean durable) {
        this.binaries = binaries;
        this.account = account;
        this.home = home;
        this.data = home.resolve("data");
        this.log = home.resolve("postgres.log");
        this.durable = durable;
    }

    /** Returns the port it listens on. */
    int start(int wantedPort) {
        try {
            Files.createDirectories(home);
            setOldLogAside();
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise();
            }
            Optional<Integer> running = portOfRunning();
            if (running.isPresent() && (wantedPort == 0 || wantedPort == running.get())) {
                LOG.log(Level.INFO, "Adopted the PostgreSQL that runs in {0} on port {1}", home, running.get() + "");
                return running.get();
            }
            if (running.isPresent()) {
                stop();
            }
            return launch(wantedPort);
        } catch (IOException e) {
            throw new PostgresException("PostgreSQL cannot use the folder " + home, e);
        }
    }

    void stop() {
        if (!Files.exists(postmasterPid())) {
            return;
        }
        int exit = run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30");
        if (exit != 0 && Files.exists(postmasterPid())) {
            LOG.log(Level.WARNING, "PostgreSQL in {0} did not stop within 30 s; see {1}", home, log);
        }
    }

    /** Deletes all there is of it. */
    void forget() {
        try {
            Folders.delete(home);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} could not be deleted", home);
        }
    }

    Connection connectAsSuperuser(int port, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", superuserPassword());
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), properties);
    }

    /** Made aside and moved when complete, so that a half-made cluster is never taken for one. */
    private void initialise() throws IOException {
        Path unfinished = home.resolve("data.unfinished");
        Path password = home.resolve("superuser.password.unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        account.own(unfinished);
        writeSecret(superuserPasswordFile(), HexFormat.of().formatHex(SecureRandom.getSeed(24)));
        writeSecret(password, superuserPassword());
        account.own(password);
        var options = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", SUPERUSER));
        options.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF-8"));
        options.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums"));
        if (!durable) {
            options.add("--no-sync");
        }
        int exit = run("initdb", options.toArray(String[]::new));
        Files.delete(password);
        if (exit != 0) {
            throw new PostgresException("initdb failed; see " + log);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * After a crash the first attempts may fail: processes of the server before still hold its shared memory, or its
     * port, for a moment.
     */
    private int launch(int wantedPort) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            forgetPidOfAnotherProgram();
            int port = wantedPort == 0 ? freePort() : wantedPort;
            if (isFree(port)
                    && run("pg_ctl", "start", "-D", data.toString(), "-w", "-t", "120", "-o", settings(port)) == 0) {
                return port;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        throw new PostgresException(
                wantedPort != 0 && !isFree(wantedPort)
                        ? "Port %d is taken by another program; stop it, or choose another port".formatted(wantedPort)
                        : "PostgreSQL does not start; see " + log);
    }

    /** Sized for a laptop of two cores that runs everything else as well. */
    private String settings(int port) {
        var settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=128MB",
                "effective_cache_size=1GB",
                "maintenance_work_mem=64MB",
                "work_mem=8MB",
                "max_wal_size=1GB",
                "random_page_cost=1.1",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC"));
        String commits = durable ? "on" : "off";
        settings.addAll(List.of("fsync=" + commits, "synchronous_commit=" + commits, "full_page_writes=" + commits));
        return "-c " + String.join(" -c ", settings);
    }

    private Optional<Integer> portOfRunning() throws IOException {
        if (!Files.exists(postmasterPid())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(postmasterPid());
        if (lines.size() < 4) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(3).strip());
        return isOurs(port) ? Optional.of(port) : Optional.empty();
    }

    private boolean isOurs(int port) throws IOException {
        try (var connection = connectAsSuperuser(port, MAINTENANCE_DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1)).toRealPath().equals(data.toRealPath());
        } catch (SQLException e) {
            return false; // nobody there, or another server, which does not know our password
        }
    }

    /** After a reboot the number in postmaster.pid may belong to any program; PostgreSQL would then refuse to start. */
    private void forgetPidOfAnotherProgram() throws IOException {
        if (!Files.exists(postmasterPid())) {
            return;
        }
        long pid = Files.readAllLines(postmasterPid()).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .orElse(0L);
        boolean another = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> !command.endsWith("/postgres"))
                .orElse(false);
        if (another) {
            Files.delete(postmasterPid());
        }
    }

    private int run(String program, String... arguments) {
        var command = new ArrayList<>(account.prefix());
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
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

    private String superuserPassword() {
        try {
            return Files.readString(superuserPasswordFile());
        } catch (IOException e) {
            throw new PostgresException("The superuser's password is missing: " + superuserPasswordFile(), e);
        }
    }

    private Path superuserPasswordFile() {
        return home.resolve("superuser.password");
    }

    private Path postmasterPid() {
        return data.resolve("postmaster.pid");
    }

    private void setOldLogAside() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
