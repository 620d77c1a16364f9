package dev.comptoir.stack;

import dev.comptoir.stack.access.ServiceSignIn;
import dev.comptoir.stack.access.SignIn;
import dev.comptoir.stack.build.RouterModules;
import dev.comptoir.stack.build.Training;
import dev.comptoir.stack.build.Training.Trainee;
import dev.comptoir.stack.build.UnpackedJar;
import dev.comptoir.stack.demo.DemoChain;
import dev.comptoir.stack.demo.DemoLoader;
import dev.comptoir.stack.home.HomeLock;
import dev.comptoir.stack.home.Secrets;
import dev.comptoir.stack.mail.MailCatcher;
import dev.comptoir.stack.process.Children;
import dev.comptoir.stack.process.ManagedProcess;
import dev.comptoir.stack.process.Supervisor;
import dev.comptoir.stack.service.Part;
import dev.comptoir.stack.service.PostgresServer;
import dev.comptoir.stack.service.Services;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on this machine: PostgreSQL, the four subgraphs, the router and the web app. For
 * {@code ./comptoir run}, for end-to-end tests and for measurements.
 *
 * <pre>{@code
 * try (var stack = Stack.builder().home(temporary).freePorts().durable(false).start()) {
 *     stack.url("router");
 *     stack.process("inventory").kill();
 * }
 * }</pre>
 *
 * Safe for use by several threads; it can be closed while it starts.
 */
public final class Stack implements AutoCloseable {
    private final StackBuilder wanted;
    private final OpenResources opened;
    private @Nullable Services services;
    private Map<Part, UnpackedJar> jars = Map.of();
    private @Nullable Supervisor supervisor;
    private @Nullable PostgresServer postgres;

    Stack(StackBuilder wanted) {
        this.wanted = wanted;
        this.opened = new OpenResources(wanted.events);
    }

    public static StackBuilder builder() {
        return new StackBuilder();
    }

    /**
     * Returns when everything is ready.
     *
     * @throws StackFailure with what to do, when something does not start; what had started is stopped again
     */
    public void start() {
        try {
            startAll();
        } catch (IOException e) {
            close();
            throw StackFailure.of(e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StackFailure(e, "interrupted");
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startAll() throws IOException, InterruptedException {
        var lock = opened.add(HomeLock.take(wanted.home));
        var children = opened.add(new Children(wanted.home.processes()));
        wanted.addresses.refuseTaken(PostgresServer.isRunningOn(wanted.home) ? Set.of(Part.POSTGRES) : Set.of());
        var router = new RouterModules(wanted.repository());
        if (router.areStale()) {
            wanted.events.step(Text.of("step.router"));
            router.install();
        }
        opened.add(MailCatcher.listen(wanted.addresses.port(Part.MAIL), wanted.home.mails()));
        var secrets = new Secrets(wanted.home);
        services = new Services(wanted.repository(), wanted.home, wanted.addresses, secrets, wanted.accounts(secrets));
        wanted.events.step(Text.of("step.unpack"));
        jars = services.unpack(wanted.profile);
        wanted.events.step(Text.of("step.start"));
        postgres = opened.add(services.postgres(wanted.durable, children, wanted.events));
        postgres.start();
        if (wanted.train) {
            train(new Training(children), services, jars);
        }
        supervisor = opened.add(new Supervisor(services.programs(jars), children, wanted.home.logs(), wanted.events));
        supervisor.start();
        if (wanted.demo) {
            DemoLoader.load(
                    DemoChain.load(), wanted.home, wanted.addresses, services.clientSecret("import"), wanted.events);
        }
        lock.publish(wanted.addresses.asProperties());
    }

    private void train(Training training, Services services, Map<Part, UnpackedJar> jars)
            throws IOException, InterruptedException {
        var trainees = Part.jvms().stream()
                .map(part -> new Trainee(part.id(), jars.get(part), services.environment(part)))
                .toList();
        training.train(trainees, name -> wanted.events.step(Text.of("step.train", name)));
    }

    /** The base URL of a part: {@code ui}, {@code router}, {@code products}, {@code inventory}, {@code sales}, {@code users}. */
    public String url(String part) {
        return wanted.addresses.url(Part.named(part));
    }

    /** An access token for one of the demo's accounts, got through the real sign-in; good for ten minutes. */
    public String token(String username) {
        try {
            return new SignIn(URI.create(url("users")))
                    .accessToken(username, DemoChain.load().password());
        } catch (IOException e) {
            throw StackFailure.of(e);
        }
    }

    /**
     * An access token for one of the system's own programs, such as {@code sales}; good for ten minutes.
     *
     * @param scopes separated by spaces
     */
    public String serviceToken(String client, String scopes) {
        try (var http = HttpClient.newHttpClient()) {
            return new ServiceSignIn(
                            URI.create(url("users")), client, started(services).clientSecret(client))
                    .accessToken(http, scopes);
        }
    }

    /** The database of a subgraph, as its owner. */
    public Connection database(String subgraph) throws SQLException {
        var part = Part.named(subgraph);
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(wanted.addresses.port(Part.POSTGRES), part.id());
        return DriverManager.getConnection(url, part.id(), started(services).databasePassword(part));
    }

    /**
     * Starts one more process of a subgraph, on the same database, which the router does not know.
     *
     * @param port where it listens
     * @throws StackFailure when it does not start
     */
    public ManagedProcess another(String subgraph, int port) {
        try {
            var name = "%s-%d".formatted(subgraph, port);
            return started(supervisor).add(started(services).another(Part.named(subgraph), name, port, jars));
        } catch (IOException e) {
            throw StackFailure.of(e);
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The stack has not started");
        }
        return part;
    }

    /** A running part, to be killed and restarted; not PostgreSQL. */
    public ManagedProcess process(String part) {
        return started(supervisor).process(part);
    }

    /** The main process of PostgreSQL; it is started again when it dies. */
    public ProcessHandle postgres() throws IOException {
        return started(postgres).process();
    }

    /** Stops everything, the web app first, PostgreSQL last; returns when it has. */
    @Override
    public void close() {
        opened.close();
    }
}
