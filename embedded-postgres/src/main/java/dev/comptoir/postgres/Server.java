package dev.comptoir.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** The server process of one home folder: made, started, found again, stopped. */
final class Server {

    static final String MAINTENANCE_DATABASE = "postgres";
    private static final int ATTEMPTS = 50;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final long LOG_LIMIT = 10 << 20;
    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    private final Path home;
    private final Path log;
    private final Programs programs;
    private final Cluster cluster;
    private final PidFile pidFile;
    private final boolean durable;

    Server(Binaries binaries, Account account, Path home, boolean durable) {
        this.home = home;
        this.log = home.resolve("postgres.log");
        this.programs = new Programs(binaries, account, log);
        this.cluster = new Cluster(home.resolve("data"), new SuperuserPassword(home.resolve("superuser.password")));
        this.pidFile = new PidFile(cluster.data().resolve("postmaster.pid"));
        this.durable = durable;
    }

    /** Returns the port it listens on. */
    int start(int wantedPort) {
        try {
            Files.createDirectories(home);
            setOldLogAside();
            cluster.createIfMissing(programs, durable);
            return adoptOrLaunch(wantedPort);
        } catch (IOException e) {
            throw new PostgresException("PostgreSQL cannot use the folder " + home, e);
        }
    }

    void stop() {
        if (!pidFile.exists()) {
            return;
        }
        int exit = pgCtl("stop", "-m", "fast", "-t", "30");
        if (exit != 0 && pidFile.exists()) {
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
        properties.setProperty("user", Cluster.SUPERUSER);
        properties.setProperty("password", cluster.password().value());
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), properties);
    }

    /**
     * After a crash the first attempts may fail: processes of the server before still hold its shared memory, or its
     * port, for a moment; or the server that still runs is busy with its own recovery.
     */
    private int adoptOrLaunch(int wantedPort) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Integer> running = pidFile.port().filter(this::isOurs);
            if (running.isPresent() && (wantedPort == 0 || wantedPort == running.get())) {
                LOG.log(Level.INFO, "Adopted the PostgreSQL that runs in {0} on port {1}", home, running.get() + "");
                return running.get();
            }
            if (running.isPresent()) {
                stop();
            }
            int port = wantedPort == 0 ? Ports.free() : wantedPort;
            if (launch(port)) {
                return port;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        throw new PostgresException(
                wantedPort != 0 && !Ports.isFree(wantedPort)
                        ? "Port %d is taken by another program; stop it, or choose another port".formatted(wantedPort)
                        : "PostgreSQL does not start; see " + log);
    }

    private boolean launch(int port) throws IOException {
        pidFile.deleteIfOfAnotherProgram();
        return Ports.isFree(port) && pgCtl("start", "-t", "120", "-o", new Settings(port, durable).asOptions()) == 0;
    }

    private boolean isOurs(int port) {
        try (var connection = connectAsSuperuser(port, MAINTENANCE_DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1)).toRealPath().equals(cluster.data().toRealPath());
        } catch (SQLException | IOException e) {
            return false; // nobody there, or another server, which does not know our password
        }
    }

    private int pgCtl(String command, String... options) {
        var arguments =
                new ArrayList<>(List.of(command, "-w", "-D", cluster.data().toString()));
        arguments.addAll(List.of(options));
        return programs.run("pg_ctl", arguments);
    }

    private void setOldLogAside() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
