package dev.comptoir.ui.graph;

import dev.comptoir.ui.Surroundings;
import java.time.Duration;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the router. Blocks; the pages ask through {@link Graph}, which does not. */
@Component
class GraphClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Longer than the router waits for its subgraphs, so that its partial answer arrives. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final RestClient router;
    private final AnswerReader reader;

    GraphClient(Surroundings surroundings, RestClient.Builder builder, JsonMapper json) {
        this.router = builder.baseUrl(surroundings.routerUrl().toString())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(HttpClientSettings.defaults().withTimeouts(CONNECT, ANSWER)))
                .build();
        this.reader = new AnswerReader(json);
    }

    /**
     * @throws GraphUnavailableException when nobody answered
     * @throws GraphRefusedException when the whole question was refused
     * @throws dev.comptoir.ui.account.SignedOutException when the sign-in has ended
     */
    <T> Answer<T> ask(Caller caller, Class<T> type, Map<String, ?> variables) {
        var trace = Trace.begin();
        try (var inTheLog = MDC.putCloseable("traceId", trace.id())) {
            var token = caller.tokens().current();
            var first = post(caller, token, type, variables, trace);
            if (first.getStatusCode() != HttpStatus.UNAUTHORIZED) {
                return reader.read(first, type, trace);
            }
            // The token was withdrawn or its key replaced: once more with a new one.
            var again = post(caller, caller.tokens().insteadOf(token), type, variables, trace);
            return reader.read(again, type, trace);
        }
    }

    private ResponseEntity<byte[]> post(
            Caller caller, String token, Class<?> type, Map<String, ?> variables, Trace trace) {
        var document = Documents.of(type);
        try {
            return router.post()
                    .uri("/graphql")
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.parseMediaType("application/graphql-response+json"), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, caller.locale().toLanguageTag())
                    .header("traceparent", trace.parent())
                    .headers(headers -> headers.setBearerAuth(token))
                    .body(Map.of("query", document.text(), "operationName", document.name(), "variables", variables))
                    .retrieve()
                    .onStatus(status -> true, (request, response) -> {})
                    .toEntity(byte[].class);
        } catch (RestClientException noAnswer) {
            throw new GraphUnavailableException("The router did not answer", trace.id(), noAnswer);
        }
    }
}
