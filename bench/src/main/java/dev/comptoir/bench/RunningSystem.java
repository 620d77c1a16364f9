package dev.comptoir.bench;

import dev.comptoir.bench.process.Processes;
import dev.comptoir.stack.Stack;
import dev.comptoir.stack.access.FreshToken;
import dev.comptoir.stack.access.Graph;
import dev.comptoir.stack.imports.ImportClient;
import dev.comptoir.stack.imports.ImportKind;
import dev.comptoir.stack.imports.ImportOutcome;
import dev.comptoir.stack.service.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The whole system, and the ways to it that measurements use. */
public final class RunningSystem implements AutoCloseable {
    private final Stack stack;
    private final Workbench workbench;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningSystem(Stack stack, Workbench workbench) {
        this.stack = stack;
        this.workbench = workbench;
    }

    /** Where clients ask the graph. */
    public URI router() {
        return URI.create(stack.url("router"));
    }

    /** An access token of a demo account, good for ten minutes. */
    public String token(String username) {
        return stack.token(username);
    }

    /** The graph as a demo account sees it. */
    public Graph as(String username) {
        return new Graph(http, router(), token(username));
    }

    /** A subgraph as the sales service sees it. */
    public Graph service(Part subgraph, String scopes) {
        return new Graph(http, URI.create(stack.url(subgraph.id())), stack.serviceToken("sales", scopes));
    }

    public Processes processes() {
        return new Processes(workbench.home());
    }

    /** The database of a subgraph, as its owner. */
    public Connection database(Part part) throws SQLException {
        return stack.database(part.id());
    }

    /** Has PostgreSQL write what it holds in memory: or it would do it while something is measured. */
    public void checkpoint() throws IOException, SQLException {
        var password = Files.readString(workbench.home().postgres().resolve("superuser.password"))
                .strip();
        try (var sales = database(Part.SALES);
                var all = DriverManager.getConnection(sales.getMetaData().getURL(), "postgres", password);
                var statement = all.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** Uploads the real sales and waits until they are in. */
    public ImportOutcome importHistory() throws IOException {
        var client = new ImportClient(http, URI.create(stack.url("sales")), new FreshToken(() -> token("admin")));
        var outcome =
                client.run(ImportKind.SALES, workbench.history(), Map.of("preset", "online-retail"), progress -> {});
        if (outcome.hasFailed()) {
            throw new IllegalStateException("The import failed: " + outcome.failure());
        }
        return outcome;
    }

    /** The real sales are there, imported now unless an earlier measurement did, and the databases at rest. */
    public void withHistory() throws IOException, SQLException {
        if (!hasHistory()) {
            Progress.say("Importing the history");
            importHistory();
        }
        Progress.say("Tidying the databases up");
        for (Part part : Part.subgraphs()) {
            try (var database = database(part);
                    var statement = database.createStatement()) {
                statement.execute("vacuum analyze"); // or autovacuum would do it while something is measured
            }
        }
    }

    private boolean hasHistory() throws IOException, SQLException {
        try (var sales = database(Part.SALES);
                var query = sales.prepareStatement(
                        "select exists (select 1 from import_job where status = 'DONE' and file_name = ?)")) {
            query.setString(1, workbench.history().getFileName().toString());
            var answer = query.executeQuery();
            answer.next();
            return answer.getBoolean(1);
        }
    }

    @Override
    public void close() {
        http.close();
        stack.close();
    }
}
