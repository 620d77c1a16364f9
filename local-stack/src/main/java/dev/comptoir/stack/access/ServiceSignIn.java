package dev.comptoir.stack.access;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Gets tokens for a program that acts in its own name (client credentials). */
public record ServiceSignIn(URI issuer, String client, String secret) {
    /**
     * @param scopes separated by spaces
     * @return an access token, good for ten minutes
     */
    public String accessToken(HttpClient http, String scopes) {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        Form.encoded(Map.of("grant_type", "client_credentials", "scope", scopes))))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackFailure("sign-in.failed", answer.statusCode() + "", answer.body());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        } catch (IOException e) {
            throw new StackFailure(e, "sign-in.unreachable", issuer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(e, "interrupted");
        }
    }
}
