package dev.comptoir.starter.serviceclient;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.observability.Trace;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over HTTP with a token, timeouts, retries and a circuit breaker for each service. */
final class HttpServiceGraphQl implements ServiceGraphQl {

    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(2)
            .delay(Duration.ofMillis(100))
            .jitter(Duration.ofMillis(50))
            .multiplier(2)
            .includes(ResourceAccessException.class, HttpServerErrorException.class)
            .excludes(Deadline.Passed.class)
            .build());

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(60)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .permittedNumberOfCallsInHalfOpenState(2)
            .recordExceptions(ResourceAccessException.class, HttpServerErrorException.class)
            .build();

    private final RestClient http;
    private final Supplier<ServiceToken> token;
    private final ServiceSettings settings;
    private final JsonMapper json;
    private final CircuitBreakerRegistry breakers;
    /** How long a call may take in all; null where only its parts are timed. */
    private final @Nullable Duration patience;

    HttpServiceGraphQl(RestClient http, Supplier<ServiceToken> token, ServiceSettings settings, JsonMapper json) {
        this(http, token, settings, json, CircuitBreakerRegistry.of(BREAKER), null);
    }

    private HttpServiceGraphQl(
            RestClient http,
            Supplier<ServiceToken> token,
            ServiceSettings settings,
            JsonMapper json,
            CircuitBreakerRegistry breakers,
            @Nullable Duration patience) {
        this.http = http;
        this.token = token;
        this.settings = settings;
        this.json = json;
        this.breakers = breakers;
        this.patience = patience;
    }

    @Override
    public ServiceGraphQl within(Duration time) {
        return new HttpServiceGraphQl(http, token, settings, json, breakers, time);
    }

    @Override
    public <T> T execute(String service, String document, Map<String, Object> variables, String path, Class<T> type) {
        return execute(service, document, variables, path, ParameterizedTypeReference.forType(type));
    }

    @Override
    public <T> T execute(
            String service,
            String document,
            Map<String, Object> variables,
            String path,
            ParameterizedTypeReference<T> type) {
        boolean query = !document.stripLeading().startsWith("mutation");
        return read(service, answer(service, document, variables, query), path, type.getType());
    }

    @Override
    public <T> T executeRepeatable(
            String service,
            String document,
            Map<String, Object> variables,
            String path,
            ParameterizedTypeReference<T> type) {
        return read(service, answer(service, document, variables, true), path, type.getType());
    }

    private JsonNode answer(String service, String document, Map<String, Object> variables, boolean repeatable) {
        CircuitBreaker breaker = breakers.circuitBreaker(service);
        var call = new Call(service, Map.of("query", document, "variables", variables), Trace.traceparent());
        Deadline deadline = patience == null ? null : Deadline.in(patience);
        Supplier<JsonNode> attempt =
                deadline == null ? () -> authorised(call) : () -> deadline.met(() -> authorised(call));
        try {
            return repeatable
                    ? RETRY.execute(() -> breaker.executeSupplier(attempt))
                    : breaker.executeSupplier(attempt);
        } catch (RetryException e) {
            throw translated(service, e.getCause());
        } catch (CallNotPermittedException | RestClientException e) {
            throw translated(service, e);
        }
    }

    /** Once more with a new token when the service does not take the one we kept. */
    private JsonNode authorised(Call call) {
        try {
            return post(call);
        } catch (HttpClientErrorException.Unauthorized e) {
            token.get().forget();
            return post(call);
        }
    }

    private JsonNode post(Call call) {
        JsonNode answer = http.post()
                .uri(settings.urlOf(call.service()))
                .headers(headers -> headers.setBearerAuth(token.get().value()))
                .header(Trace.HEADER, call.traceparent())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(call.body())
                .retrieve()
                .body(JsonNode.class);
        if (answer == null) {
            throw new ServiceError(call.service(), ErrorCode.INTERNAL_ERROR.name(), "an empty answer");
        }
        return answer;
    }

    private <T> T read(String service, JsonNode answer, String path, Type type) {
        JsonNode error = answer.path("errors").path(0);
        if (!error.isMissingNode()) {
            String code = error.path("extensions").path("code").asString("INTERNAL_ERROR");
            if (code.equals(ErrorCode.SUBGRAPH_UNAVAILABLE.name())) {
                throw Refusal.unavailable(service);
            }
            throw new ServiceError(service, code, error.path("message").asString(""));
        }
        JsonNode value = answer.path("data");
        for (String field : path.isEmpty() ? new String[0] : path.split("\\.")) {
            value = value.path(field);
        }
        if (value.isMissingNode() || value.isNull()) {
            throw new ServiceError(service, ErrorCode.INTERNAL_ERROR.name(), "nothing at " + path);
        }
        return json.treeToValue(value, json.constructType(type));
    }

    private static RuntimeException translated(String service, Throwable failure) {
        return switch (failure) {
            case HttpClientErrorException refused ->
                new ServiceError(service, refused.getStatusCode().toString(), "the request was refused");
            case ResourceAccessException _, HttpServerErrorException _, CallNotPermittedException _ ->
                Refusal.unavailable(service, failure);
            case RuntimeException other -> other;
            default -> new IllegalStateException(failure);
        };
    }

    private record Call(String service, Map<String, Object> body, String traceparent) {}
}
