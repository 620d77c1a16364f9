package dev.comptoir.ui.stub;

import com.sun.net.httpserver.HttpExchange;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions as the router serves them: server-sent events in the answer to a POST, with a comment now and then. */
public final class StubStreams {
    static final String EVENT = "event";
    private static final String COMPLETE = "event: complete\ndata:\n\n";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Stream> open = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private record Stream(
            Persona persona, StubGraph graph, String query, String operation, BlockingQueue<String> untold) {}

    public int count() {
        return open.size();
    }

    /** The tokens with which streams were opened, the first one first. */
    public List<String> tokens() {
        return tokens;
    }

    /** The router ends all streams, as when it stops. */
    public void end() {
        open.forEach(stream -> stream.untold().add(COMPLETE));
    }

    void tell(String operation, String location, Map<String, Object> event) {
        open.stream()
                .filter(stream ->
                        stream.operation().equals(operation) && stream.persona().mayEnter(location))
                .forEach(stream -> stream.untold()
                        .add("event: next\ndata: %s\n\n"
                                .formatted(JSON.writeValueAsString(stream.graph()
                                        .tell(stream.persona(), stream.query(), stream.operation(), event)))));
    }

    void serve(HttpExchange exchange, Persona persona, StubGraph graph, String query, String operation)
            throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()));
        var stream = new Stream(persona, graph, query, operation, new LinkedBlockingQueue<>());
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        open.add(stream);
        try (exchange) {
            write(exchange, stream);
        } catch (IOException | InterruptedException gone) {
            // The subscriber went away.
        } finally {
            open.remove(stream);
        }
    }

    private static void write(HttpExchange exchange, Stream stream) throws IOException, InterruptedException {
        var out = exchange.getResponseBody();
        String text;
        do {
            text = stream.untold().poll(50, TimeUnit.MILLISECONDS);
            out.write((text == null ? ":\n\n" : text).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } while (!COMPLETE.equals(text));
    }

    /** What a subscription's field fetches: the event that is just being told. */
    static Publisher<Object> theEvent(DataFetchingEnvironment env) {
        Object event = env.getGraphQlContext().get(EVENT);
        return subscriber -> subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long count) {
                one(subscriber, event);
            }

            @Override
            public void cancel() {}
        });
    }

    private static void one(Subscriber<? super Object> subscriber, Object event) {
        subscriber.onNext(event);
        subscriber.onComplete();
    }
}
