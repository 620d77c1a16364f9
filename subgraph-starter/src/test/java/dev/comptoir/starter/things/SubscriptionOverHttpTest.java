package dev.comptoir.starter.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection, that a client may drop. */
@SubgraphTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.graphql.http.sse.keep-alive=50ms")
class SubscriptionOverHttpTest {

    private static final String FOR_EVER = """
            {"query": "subscription { thingsMade(names: [\\"chair\\", \\"…\\"]) { name cost { amount } } }"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Test
    void aClientThatLeavesIsForgotten() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream events = subscribe(client, Tokens.manager())) {
            assertThat(next(events)).contains("\"name\":\"chair\"", "\"amount\":\"5.00\"");
            assertThat(open()).isEqualTo(1);

            client.shutdownNow();

            await().until(() -> open() == 0);
        }
    }

    @Test
    void theStreamEndsWithTheTokenInGoodOrder() throws Exception {
        String token = Tokens.with(claims -> claims.claim("roles", List.of("MANAGER"))
                .expirationTime(Date.from(Instant.now().plusSeconds(2))));

        try (HttpClient client = HttpClient.newHttpClient();
                InputStream events = subscribe(client, token)) {
            String all = new String(events.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(all).contains("chair", "event:complete");
        }
        await().until(() -> open() == 0);
    }

    private InputStream subscribe(HttpClient client, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(FOR_EVER))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static String next(InputStream events) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        return line;
    }

    private double open() {
        return meters.get("comptoir.subscriptions").gauge().value();
    }
}
