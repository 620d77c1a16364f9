package dev.comptoir.stack.access;

import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's GraphQL, asked in somebody's name. */
public final class Graph {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final URI address;
    private final String token;

    /** @param service its base address */
    public Graph(HttpClient http, URI service, String token) {
        this.http = http;
        this.address = service.resolve("/graphql");
        this.token = token;
    }

    /**
     * @return what stands under {@code data}
     * @throws StackFailure when it does not answer, or answers with an error
     */
    public JsonNode ask(String document, Map<String, ?> variables) {
        var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept-Language", Text.language())
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var answer = JSON.readTree(response.body());
            if (!answer.path("errors").isEmpty()) {
                throw new StackFailure(
                        "graph.refused", address, answer.at("/errors/0/message").asString());
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new StackFailure(e, "graph.unreachable", address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(e, "interrupted");
        }
    }
}
