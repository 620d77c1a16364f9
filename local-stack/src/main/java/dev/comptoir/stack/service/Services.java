package dev.comptoir.stack.service;

import dev.comptoir.postgres.EmbeddedPostgres;
import dev.comptoir.stack.build.JvmProfile;
import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.build.UnpackedJar;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.home.Secrets;
import dev.comptoir.stack.process.Children;
import dev.comptoir.stack.process.ProcessEvents;
import dev.comptoir.stack.process.Program;
import dev.comptoir.stack.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts as programs. */
public final class Services {
    private final Repository repository;
    private final ComptoirHome home;
    private final Addresses addresses;
    private final Environments environments;

    /** @param accounts the configuration of the demo's accounts, for the users subgraph */
    public Services(
            Repository repository,
            ComptoirHome home,
            Addresses addresses,
            Secrets secrets,
            Map<String, String> accounts) {
        this.repository = repository;
        this.home = home;
        this.addresses = addresses;
        this.environments = new Environments(home, addresses, secrets, accounts);
    }

    public PostgresServer postgres(boolean durable, Children children, ProcessEvents events) {
        var server = EmbeddedPostgres.at(home.postgres())
                .port(addresses.port(Part.POSTGRES))
                .durable(durable);
        for (Part part : Part.subgraphs()) {
            server.database(part.id(), part.id(), databasePassword(part));
        }
        return new PostgresServer(server, home, children, events);
    }

    /** Unpacks what the build made; quick when it has been unpacked before. */
    public Map<Part, UnpackedJar> unpack(JvmProfile profile) throws IOException {
        var programs = new EnumMap<Part, UnpackedJar>(Part.class);
        for (Part part : Part.jvms()) {
            programs.put(part, UnpackedJar.of(repository.jar(part.module()), programsFolder(), profile, part.heap()));
        }
        return programs;
    }

    /** Everything but PostgreSQL, in the order of their needs: the issuer first, the web app last. */
    public List<Program> programs(Map<Part, UnpackedJar> jars) {
        var programs = new ArrayList<Program>();
        for (Part part : Part.subgraphs()) {
            programs.add(jvm(part, jars, part == Part.USERS ? Set.of() : Set.of(Part.USERS.id())));
        }
        programs.add(router());
        programs.add(jvm(Part.UI, jars, Set.of(Part.USERS.id(), Part.ROUTER.id())));
        return programs;
    }

    public Map<String, String> environment(Part part) {
        return environments.of(part);
    }

    private Program jvm(Part part, Map<Part, UnpackedJar> jars, Set<String> needs) {
        var ready = Readiness.http(URI.create(addresses.url(part) + "/actuator/health/readiness"));
        return new Program(part.id(), jars.get(part).command(), environment(part), repository.root(), ready, needs);
    }

    /** One more process of a part, on the same database. */
    public Program another(Part part, String name, int port, Map<Part, UnpackedJar> jars) {
        var one = jvm(part, jars, Set.of(Part.USERS.id()));
        var environment = new HashMap<>(one.environment());
        environment.put("SERVER_PORT", port + "");
        var ready = Readiness.http(URI.create("http://localhost:%d/actuator/health/readiness".formatted(port)));
        return new Program(name, one.command(), environment, one.directory(), ready, one.needs());
    }

    private Program router() {
        var ready = Readiness.http(URI.create(addresses.url(Part.ROUTER) + "/readiness"));
        var command = List.of("node", "main.mjs");
        var needs = Set.of(Part.USERS.id());
        return new Program(Part.ROUTER.id(), command, environment(Part.ROUTER), repository.router(), ready, needs);
    }

    /** What the program of that name proves itself with. */
    public String clientSecret(String client) {
        return environments.clientSecret(client);
    }

    /** Of the owner of the part's database, who bears the part's name. */
    public String databasePassword(Part part) {
        return environments.databasePassword(part);
    }

    private Path programsFolder() {
        var target = repository.target();
        var writable = Files.isWritable(Files.exists(target) ? target : repository.root());
        return writable ? target.resolve("programs") : home.programs();
    }
}
