package dev.comptoir.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, on 127.0.0.1, with its data in a home folder.
 *
 * <p>Its data outlive it: starting again at the same home finds them, after {@code kill -9} too. A server that still
 * runs there (because the JVM that started it was killed) is adopted. It is stopped by {@link #close()} and when the JVM
 * exits in an orderly way.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Server server;
    private final int port;
    private final boolean temporary;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private EmbeddedPostgres(Server server, int port, boolean temporary) {
        this.server = server;
        this.temporary = temporary;
        this.port = port;
        // No shutdown hook may be added once the JVM is on its way out: then the server is stopped by the caller's
        // close.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-postgres"));
    }

    /** A server whose data, log and superuser password live in {@code home}; the folder is made when it is missing. */
    public static Builder at(Path home) {
        return new Builder(home.toAbsolutePath().normalize());
    }

    /** A server for a test run: quick, not durable, in a folder of its own that is deleted when it stops. */
    public static Builder temporary() {
        try {
            Path home = Files.createTempDirectory("comptoir-postgres-");
            // A server that root starts runs as nobody, who must get in.
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            var builder = new Builder(home).durable(false);
            builder.temporary = true;
            return builder;
        } catch (IOException e) {
            throw new PostgresException("There is no place for temporary data", e);
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** For tools and checks only: services connect as the owner of their database. */
    public Connection connectionAsSuperuser(String database) throws SQLException {
        return server.connectAsSuperuser(port, database);
    }

    /** Stops the server, ending open sessions; what was committed is on disk. */
    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            server.stop();
            if (temporary) {
                server.forget();
            }
        }
    }

    /** What is wanted of the server; nothing happens before {@link #start()}. */
    public static final class Builder {

        private final Path home;
        private final List<Database> databases = new ArrayList<>();
        private int port;
        private boolean durable = true;
        private boolean temporary;
        private @Nullable Path cache;

        private Builder(Path home) {
            this.home = home;
        }

        /** The TCP port, or 0 (the default) for a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Whether a commit survives a loss of power. True unless the data may be thrown away, as in tests. */
        public Builder durable(boolean durable) {
            this.durable = durable;
            return this;
        }

        /** Where the binaries are unpacked, once for all servers; by default a cache folder of the user. */
        public Builder cache(Path cache) {
            this.cache = cache.toAbsolutePath().normalize();
            return this;
        }

        /** A database that only its owner may connect to; made when missing, the password set at every start. */
        public Builder database(String name, String owner, String password) {
            return database(name, owner, password, List.of());
        }

        /** The same, with extensions that the superuser creates in it. */
        public Builder database(String name, String owner, String password, List<String> extensions) {
            databases.add(new Database(name, owner, password, List.copyOf(extensions)));
            return this;
        }

        /**
         * Starts the server, or adopts the one that runs at this home, and waits until it takes connections.
         *
         * @throws PostgresException with the reason and the place of the log, when it does not start
         */
        public EmbeddedPostgres start() {
            Account account = Account.ofCurrentUser();
            Path folder = cache != null ? cache : account.cacheFolder();
            Binaries binaries = Binaries.unpackedIn(folder);
            Server server = new Server(binaries, account.ableToReach(home, binaries.folder()), home, durable);
            var running = new EmbeddedPostgres(server, server.start(port), temporary);
            try {
                provision(running);
                return running;
            } catch (SQLException | RuntimeException e) {
                running.close();
                throw e instanceof PostgresException known
                        ? known
                        : new PostgresException("The databases could not be made", e);
            }
        }

        private void provision(EmbeddedPostgres running) throws SQLException {
            try (var connection = running.connectionAsSuperuser(Server.MAINTENANCE_DATABASE)) {
                Database.closeToPublic(connection, Server.MAINTENANCE_DATABASE);
                for (Database database : databases) {
                    database.createIn(connection);
                }
            }
            for (Database database : databases) {
                if (!database.extensions().isEmpty()) {
                    try (var connection = running.connectionAsSuperuser(database.name())) {
                        database.createExtensions(connection);
                    }
                }
            }
        }
    }
}
