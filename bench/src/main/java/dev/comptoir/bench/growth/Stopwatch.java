package dev.comptoir.bench.growth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One client that asks one question after the other, and how long it waits for the last byte of each answer. */
final class Stopwatch implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest.Builder request;

    Stopwatch(URI router, String token) {
        this.request = HttpRequest.newBuilder(router.resolve("/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /**
     * @param times how often it is asked, unless {@code most} is over before; once at least
     * @throws IllegalStateException when an answer has errors
     */
    List<Duration> ask(Question question, int times, Duration most) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(JsonMapper.shared()
                .writeValueAsString(Map.of("query", question.document(), "variables", question.period())));
        long end = System.nanoTime() + most.toNanos();
        var waits = new ArrayList<Duration>();
        do {
            long asked = System.nanoTime();
            var answer = http.send(request.copy().POST(body).build(), BodyHandlers.ofString());
            waits.add(Duration.ofNanos(System.nanoTime() - asked));
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
                throw new IllegalStateException(
                        "%s: %d %s".formatted(question.name(), answer.statusCode(), answer.body()));
            }
        } while (waits.size() < times && System.nanoTime() < end);
        return waits;
    }

    @Override
    public void close() {
        http.close();
    }
}
