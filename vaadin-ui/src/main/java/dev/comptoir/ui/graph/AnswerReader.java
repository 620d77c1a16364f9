package dev.comptoir.ui.graph;

import dev.comptoir.ui.account.SignedOutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns what the router sent into typed data and faults. */
class AnswerReader {
    private final JsonMapper json;

    AnswerReader(JsonMapper json) {
        this.json = json;
    }

    <T> Answer<T> read(ResponseEntity<byte[]> response, Class<T> type, Trace trace) {
        if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
            throw new SignedOutException("The router refused the token");
        }
        return answer(parse(response.getBody(), trace), response.getStatusCode(), type, trace);
    }

    /** What came with one event of a subscription. */
    <T> Answer<T> read(String event, Class<T> type, Trace trace) {
        return answer(parse(event.getBytes(StandardCharsets.UTF_8), trace), HttpStatus.OK, type, trace);
    }

    private <T> Answer<T> answer(JsonNode body, HttpStatusCode status, Class<T> type, Trace trace) {
        var faults = faultsOf(body.path("errors"));
        var data = body.path("data");
        if (!data.isObject()) {
            throw nothingCame(faults, status, trace);
        }
        try {
            return new Answer<>(json.treeToValue(data, type), faults);
        } catch (JacksonException unlikeTheSchema) {
            throw new GraphUnavailableException(
                    "The answer is not what the schema promises", trace.id(), unlikeTheSchema);
        }
    }

    private JsonNode parse(byte @Nullable [] body, Trace trace) {
        try {
            return json.readTree(body == null ? new byte[0] : body);
        } catch (JacksonException notJson) {
            throw new GraphUnavailableException("The router answered without JSON", trace.id(), notJson);
        }
    }

    private static RuntimeException nothingCame(List<Fault> faults, HttpStatusCode status, Trace trace) {
        var first = faults.isEmpty() ? null : faults.getFirst();
        if (first == null || status.is5xxServerError() || first.code().equals(Fault.UNAVAILABLE)) {
            return new GraphUnavailableException("The router answered " + status, trace.id());
        }
        return first.code().equals(Fault.UNAUTHENTICATED)
                ? new SignedOutException(first.message())
                : new GraphRefusedException(first);
    }

    private static List<Fault> faultsOf(JsonNode errors) {
        var faults = new ArrayList<Fault>();
        errors.forEach(error -> faults.add(new Fault(
                pathOf(error.path("path")),
                Optional.ofNullable(text(error.path("extensions").path("code"))).orElse("INTERNAL_ERROR"),
                Optional.ofNullable(text(error.path("message"))).orElse(""),
                Optional.ofNullable(text(error.path("extensions").path("service")))
                        .or(() -> Optional.ofNullable(
                                text(error.path("extensions").path("serviceName")))),
                Optional.ofNullable(text(error.path("extensions").path("traceId"))))));
        return List.copyOf(faults);
    }

    private static List<Object> pathOf(JsonNode path) {
        var steps = new ArrayList<>();
        path.forEach(step -> steps.add(step.isInt() ? (Object) step.intValue() : step.stringValue("")));
        return List.copyOf(steps);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
