package dev.comptoir.stack.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportClientTest {
    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> uploads = new ArrayList<>();
    private final List<Double> progress = new ArrayList<>();
    private final Queue<Reply> looks = new ArrayDeque<>();
    private Reply uploadReply = new Reply(202, "{\"id\":\"42\"}");
    private HttpServer service;
    private Path file;

    private record Reply(int status, String body) {}

    @BeforeEach
    void service() throws IOException {
        file = Files.writeString(folder.resolve("soldes d’été.csv"), "sku\n1\n");
        service = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        service.createContext("/imports/products", exchange -> {
            uploads.add(exchange.getRequestURI().getQuery() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply(exchange, uploadReply);
        });
        service.createContext("/imports/42", exchange -> reply(exchange, looks.remove()));
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
        http.close();
    }

    @Test
    void aFileIsUploadedAndFollowedToItsEnd() throws IOException {
        looks.add(status("RUNNING", 0.5, 0));
        looks.add(status("DONE", 1, 3));

        var outcome = run(Map.of("preset", "online-retail"));

        assertThat(outcome.rowsRefused()).isEqualTo(3);
        assertThat(progress).containsExactly(0.5, 1.0);
        assertThat(uploads)
                .singleElement()
                .asString()
                .contains("fileName=soldes d’été.csv", "preset=online-retail", "Bearer t.o.k", "sku\n1\n");
    }

    @Test
    void aServiceThatIsBackAfterACrashIsFollowedOn() throws IOException {
        looks.add(new Reply(503, ""));
        looks.add(status("DONE", 1, 0));
        assertThat(run(Map.of()).hasFailed()).isFalse();
    }

    @Test
    void anUploadThatIsNotTakenIsReportedInTheServicesWords() {
        uploadReply = new Reply(400, "{\"errors\":[{\"message\":\"There is no preset abc\"}]}");
        assertThatThrownBy(() -> run(Map.of("preset", "abc")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("There is no preset abc");
    }

    private ImportOutcome run(Map<String, String> parameters) throws IOException {
        var address = URI.create("http://localhost:" + service.getAddress().getPort());
        return new ImportClient(http, address, () -> "t.o.k").run(ImportKind.PRODUCTS, file, parameters, progress::add);
    }

    private static Reply status(String status, double progress, int refused) {
        return new Reply(200, """
                {"id":"42","kind":"products","status":"%s","progress":%s,"bytesRead":7,"rowsRead":9,"rowsTaken":6,
                 "rowsUnchanged":0,"rowsRefused":%d,"failure":null,"finishedAt":null}
                """.formatted(status, progress, refused));
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
