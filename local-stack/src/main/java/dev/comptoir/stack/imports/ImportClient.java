package dev.comptoir.stack.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.access.Form;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads files to a service and follows their import. */
public final class ImportClient {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** An import goes on after a crash of its service, so the service is given time to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI service;
    private final Supplier<String> token;

    /** @param token asked for each request: an import may take longer than a token lives */
    public ImportClient(HttpClient http, URI service, Supplier<String> token) {
        this.http = http;
        this.service = service;
        this.token = token;
    }

    /**
     * Uploads a file and waits until it is imported, or refused as a whole.
     *
     * @param parameters preset, mapping and the options of the importer
     * @param progress told the part that is done, between 0 and 1
     * @throws StackFailure when the service does not take the upload, with its words
     */
    public ImportOutcome run(ImportKind kind, Path file, Map<String, String> parameters, DoubleConsumer progress)
            throws IOException {
        var all = new HashMap<>(parameters);
        all.put("fileName", file.getFileName().toString());
        var request = request("/imports/" + kind.path() + "?" + Form.encoded(all))
                .timeout(Duration.ofMinutes(30))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file))
                .build();
        var id = text(request).path("id").asString();
        var lastAnswer = Instant.now();
        while (true) {
            try {
                var outcome = look(id);
                lastAnswer = Instant.now();
                progress.accept(outcome.progress());
                if (outcome.isOver()) {
                    return outcome;
                }
            } catch (IOException away) {
                if (Instant.now().isAfter(lastAnswer.plus(PATIENCE))) {
                    throw away;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** The refused rows with their reasons, as CSV; to be closed. */
    public InputStream refusals(ImportOutcome outcome) throws IOException {
        return send(request("/imports/" + outcome.id() + "/refusals.csv").GET().build());
    }

    /** The first of them, each as a sentence with its row and column. */
    public List<String> firstRefusals(ImportOutcome outcome, int count) throws IOException {
        try (var rows =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(refusals(outcome), StandardCharsets.UTF_8))) {
            var first = new ArrayList<String>();
            // To the end: the service takes a reader who leaves for a broken connection.
            rows.stream().skip(1).forEach(row -> {
                if (first.size() < count) {
                    first.add(Text.of("import.refusal", row.getField(0), row.getField(1), row.getField(2)));
                }
            });
            return first;
        }
    }

    private ImportOutcome look(String id) throws IOException {
        var request =
                request("/imports/" + id).timeout(Duration.ofSeconds(30)).GET().build();
        return JSON.treeToValue(text(request), ImportOutcome.class);
    }

    private JsonNode text(HttpRequest request) throws IOException {
        try (var body = send(request)) {
            return JSON.readTree(body);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept-Language", Text.language());
    }

    private InputStream send(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() >= 500) {
                response.body().close();
                throw new IOException(request.uri().getPath() + " answered " + response.statusCode());
            }
            if (response.statusCode() >= 300) {
                throw refused(response);
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(e, "interrupted");
        }
    }

    private StackFailure refused(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            var message = text.startsWith("{")
                    ? JSON.readTree(text).at("/errors/0/message").asString("")
                    : "";
            return new StackFailure("import.refused", message.isEmpty() ? response.statusCode() + "" : message);
        }
    }
}
