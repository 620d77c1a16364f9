package dev.comptoir.ui.imports;

import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.graph.Caller;
import dev.comptoir.ui.graph.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands files over to the service that imports them, and fetches the report of what it refused. This is the one thing
 * that does not go through the router: files are streams of up to a gigabyte.
 */
@Component
class ImportService {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration HAND_OVER = Duration.ofMinutes(15);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_REFUSAL = 300;
    private static final int FIRST_FAILURE = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Surroundings surroundings;
    private final JsonMapper json;

    ImportService(Surroundings surroundings, JsonMapper json) {
        this.surroundings = surroundings;
        this.json = json;
    }

    /**
     * Sends a file as it is.
     *
     * @return the id of the import
     * @throws ImportRefusedException in the service's own words, or empty ones when it did not answer
     */
    String start(Caller caller, UploadedFile file, Layout layout) {
        var address =
                address(layout.kind(), "/imports/" + layout.kind().tag() + "?" + query(layout.parameters(file.name())));
        try (var answer = send(caller, request -> {
                    try {
                        return request.uri(address)
                                .timeout(HAND_OVER)
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofFile(file.path()))
                                .build();
                    } catch (IOException gone) {
                        throw new ImportRefusedException("", gone);
                    }
                })
                .body()) {
            return json.readTree(answer).path("id").stringValue();
        } catch (IOException | JacksonException noAnswer) {
            throw new ImportRefusedException("", noAnswer);
        }
    }

    /** The whole report of refused rows, as CSV; to be closed by whoever reads it. */
    InputStream refusals(Caller caller, ImportKind kind, String job) {
        var address = address(kind, "/imports/" + URLEncoder.encode(job, StandardCharsets.UTF_8) + "/refusals.csv");
        return send(
                        caller,
                        request ->
                                request.uri(address).timeout(FIRST_BYTE).GET().build())
                .body();
    }

    private HttpResponse<InputStream> send(Caller caller, Function<HttpRequest.Builder, HttpRequest> request) {
        var token = caller.tokens().current();
        var first = once(caller, token, request);
        var answer = first.statusCode() == UNAUTHORIZED
                ? once(caller, caller.tokens().insteadOf(token), request)
                : first;
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw refusal(answer);
        }
        return answer;
    }

    private HttpResponse<InputStream> once(
            Caller caller, String token, Function<HttpRequest.Builder, HttpRequest> request) {
        var builder = HttpRequest.newBuilder()
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", caller.locale().toLanguageTag())
                .header("traceparent", Trace.begin().parent());
        try {
            return http.send(request.apply(builder), BodyHandlers.ofInputStream());
        } catch (IOException noAnswer) {
            throw new ImportRefusedException("", noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ImportRefusedException("", stopped);
        }
    }

    private ImportRefusedException refusal(HttpResponse<InputStream> answer) {
        try (var body = answer.body()) {
            var words = answer.statusCode() >= FIRST_FAILURE
                    ? ""
                    : json.readTree(body.readAllBytes()).at("/errors/0/message").stringValue("");
            return new ImportRefusedException(words, null);
        } catch (IOException | JacksonException unreadable) {
            return new ImportRefusedException("", unreadable);
        }
    }

    private URI address(ImportKind kind, String path) {
        return URI.create(kind.service(surroundings) + path);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
