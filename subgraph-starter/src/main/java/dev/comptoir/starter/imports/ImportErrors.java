package dev.comptoir.starter.imports;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.observability.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Errors of the uploads in the shape of GraphQL's, with a status that HTTP clients understand. */
@RestControllerAdvice(assignableTypes = ImportEndpoint.class)
class ImportErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ImportErrors.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal, Locale locale) {
        return answer(statusOf(refusal), refusal.code(), refusal.text(locale));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> malformed(MethodArgumentTypeMismatchException malformed, Locale locale) {
        String text = Messages.text(locale, "id.malformed", String.valueOf(malformed.getValue()));
        return answer(HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, text);
    }

    /** The caller has hung up, in the middle of a report or of a file: nobody is left to be answered. */
    @ExceptionHandler
    void left(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unexpected(Exception thrown, Locale locale) throws Exception {
        if (thrown instanceof ErrorResponse) {
            throw thrown; // Spring's own: no such method, unsupported media type
        }
        LOG.error("Unexpected failure of an upload", thrown);
        String text = Messages.text(locale, "internal-error", Trace.id());
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL_ERROR, text);
    }

    private static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal.code()) {
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case SUBGRAPH_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
            case BAD_USER_INPUT ->
                switch (refusal.key()) {
                    case "import.unknown", "import.kind-unknown" -> HttpStatus.NOT_FOUND;
                    case "request.too-large" -> HttpStatus.CONTENT_TOO_LARGE;
                    default -> HttpStatus.BAD_REQUEST;
                };
        };
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, ErrorCode code, String text) {
        var extensions = Map.of("code", code.name(), "classification", code.name(), Trace.ID, Trace.id());
        return ResponseEntity.status(status)
                .body(Map.of("errors", List.of(Map.of("message", text, "extensions", extensions))));
    }
}
