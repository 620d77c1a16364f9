package dev.comptoir.starter.subscription;

import dev.comptoir.starter.observability.Trace;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dataloader.DataLoader;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers {@code POST /graphql} that accepts {@code text/event-stream}. Spring's own handler writes on the thread that
 * makes the events, says nothing of why a subscription was refused, and lets it outlive the token it was allowed with.
 */
final class SubscriptionStreams extends GraphQlSseHandler implements SmartLifecycle {

    /** The attribute of requests whose answer is a stream. */
    static final String STREAMED = SubscriptionStreams.class.getName();

    /** However long a token lives. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Duration keepAlive;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    SubscriptionStreams(WebGraphQlHandler handler, Duration keepAlive, MeterRegistry meters) {
        super(handler);
        this.keepAlive = keepAlive;
        Gauge.builder("comptoir.subscriptions", open, Set::size)
                .description("Subscriptions that are being served")
                .register(meters);
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        request.attributes().put(STREAMED, true);
        return super.handleRequest(request);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> response) {
        Instant until = endOfToken();
        Locale locale = LocaleContextHolder.getLocale();
        String trace = Trace.id();
        return ServerResponse.sse(
                reader -> {
                    var stream = new EventStream(reader, keepAlive, until, locale, trace);
                    open.add(stream);
                    response.flatMapMany(SubscriptionStreams::events).subscribe(stream);
                    Thread.ofVirtual().name("subscription").start(() -> {
                        try {
                            stream.run();
                        } finally {
                            open.remove(stream);
                        }
                    });
                    if (!running) {
                        stream.finish();
                    }
                },
                LONGEST.plusMinutes(1));
    }

    /** What was refused, or is no subscription, is the only event of its stream. */
    private static Flux<Map<String, Object>> events(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher
                ? Flux.from(response.<Publisher<ExecutionResult>>getData())
                        .map(ExecutionResult::toSpecification)
                        .doOnNext(event -> forget(response.getExecutionInput()))
                : Flux.just(response.toMap());
    }

    /** Data loaders remember what they loaded for as long as a request lives: the next event would get old figures. */
    private static void forget(ExecutionInput subscription) {
        subscription.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
    }

    private static Instant endOfToken() {
        Instant latest = Instant.now().plus(LONGEST);
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                        && token.getToken().getExpiresAt() instanceof Instant expiry
                        && expiry.isBefore(latest)
                ? expiry
                : latest;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its requests: these would never end by themselves. */
    @Override
    public void stop() {
        running = false;
        open.forEach(EventStream::finish);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
