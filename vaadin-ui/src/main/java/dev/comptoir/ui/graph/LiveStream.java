package dev.comptoir.ui.graph;

import dev.comptoir.ui.account.SignedOutException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One subscription of one person, kept open on a thread of its own until it is closed: opened anew before the token
 * ends, and, with growing pauses, when the router is away. Over when the sign-in is.
 */
final class LiveStream<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    /** Within the margin in which a token is refreshed, so that the next one is another. */
    private static final Duration BEFORE_THE_TOKEN_ENDS = Duration.ofSeconds(30);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Ear<T> ear;
    private final Caller caller;
    private final Class<T> type;
    private final Wire wire;
    private volatile @Nullable Lines lines;
    private volatile boolean over;
    private boolean established;

    /** Called on the stream's thread. */
    interface Ear<T> {
        void open();

        void hear(T event);

        void interrupted();
    }

    /** What all streams share. */
    record Wire(HttpClient client, URI graph, JsonMapper json, Patience patience) {}

    LiveStream(Caller caller, Class<T> type, Wire wire, Ear<T> ear) {
        this.caller = caller;
        this.type = type;
        this.wire = wire;
        this.ear = ear;
    }

    void start() {
        Thread.ofVirtual().name("live-" + type.getSimpleName()).start(this::run);
    }

    /** Whether it will never tell anything any more. */
    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        closed.countDown();
        var present = lines;
        if (present != null) {
            present.close();
        }
    }

    private void run() {
        var pause = wire.patience().firstPause();
        try {
            while (isOpen()) {
                established = false;
                var goesOn = listen();
                pause = established ? wire.patience().firstPause() : pause;
                if (!goesOn && isOpen()) {
                    ear.interrupted();
                    rest(pause);
                    pause = wire.patience().longerThan(pause);
                }
            }
        } catch (SignedOutException | InterruptedException ended) {
            log.debug("No more is heard of {}: {}", type.getSimpleName(), ended.toString());
            over = true;
            ear.interrupted();
        }
    }

    /** Not all at the same moment after the router was away. */
    private void rest(Duration pause) throws InterruptedException {
        var some = pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.75, 1.25);
        closed.await((long) some, TimeUnit.MILLISECONDS);
    }

    /** Whether there is nothing wrong, so that it can go on with another token at once. */
    private boolean listen() throws InterruptedException {
        var trace = Trace.begin();
        var token = caller.tokens().lasting();
        try (var present = Lines.of(
                wire.client(), request(token.token(), trace), wire.patience().answer())) {
            lines = present;
            if (present.status() == 401) {
                caller.tokens().insteadOf(token.token());
                return false;
            }
            return present.status() == 200 && follow(present, token.until().minus(BEFORE_THE_TOKEN_ENDS), trace);
        } catch (IOException | GraphUnavailableException | GraphRefusedException broken) {
            log.info("{} is interrupted, trace {}: {}", type.getSimpleName(), trace.id(), broken.toString());
            return false;
        }
    }

    private boolean follow(Lines present, Instant until, Trace trace) throws InterruptedException {
        var events = new ServerSentEvents();
        var settled = Instant.now().plus(wire.patience().settled());
        while (isOpen()) {
            var now = Instant.now();
            if (!now.isBefore(settled)) {
                establish();
            }
            if (!now.isBefore(until)) {
                return true;
            }
            var silent = now.plus(wire.patience().silence());
            var line = present.next(Duration.between(now, earliest(established ? silent : settled, until)));
            var isDead = line == null && !Instant.now().isBefore(silent);
            var isEnd = line != null && line.isEmpty();
            if (isDead || isEnd || line != null && !take(events, line.get(), trace)) {
                return false;
            }
        }
        return true;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** @return false when that was the last event */
    private boolean take(ServerSentEvents events, String line, Trace trace) {
        var event = events.take(line);
        if (event.isEmpty()) {
            return true;
        }
        if (event.get().name().equals("next")) {
            var answer = new AnswerReader(wire.json()).read(event.get().data(), type, trace);
            establish();
            ear.hear(answer.data());
        }
        return !event.get().name().equals("complete");
    }

    private void establish() {
        if (!established) {
            established = true;
            ear.open();
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private HttpRequest request(String token, Trace trace) {
        var document = Documents.of(type);
        var body = Map.of("query", document.text(), "operationName", document.name(), "variables", Map.of());
        return HttpRequest.newBuilder(wire.graph())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("Accept-Language", caller.locale().toLanguageTag())
                .header("Authorization", "Bearer " + token)
                .header("traceparent", trace.parent())
                .POST(HttpRequest.BodyPublishers.ofByteArray(wire.json().writeValueAsBytes(body)))
                .build();
    }
}
