package dev.comptoir.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Sends GraphQL documents to the router as a partner's program would: plain HTTP and JSON. */
record GraphClient(URI endpoint, Map<String, String> headers) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    static GraphClient of(String router) {
        return new GraphClient(URI.create(router + "/graphql"), Map.of("content-type", "application/json"));
    }

    GraphClient withToken(String token) {
        return with("authorization", "Bearer " + token);
    }

    GraphClient in(String language) {
        return with("accept-language", language);
    }

    private GraphClient with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new GraphClient(endpoint, more);
    }

    Answer ask(String document) {
        return ask(document, Map.of());
    }

    Answer ask(String document, Map<String, ?> variables) {
        return send(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    /** Sends a body as it stands, well formed or not. */
    Answer send(String body) {
        var request = HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            var response = HTTP.send(
                    request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the router", e);
        }
    }
}
