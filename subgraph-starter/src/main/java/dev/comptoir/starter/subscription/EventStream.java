package dev.comptoir.starter.subscription;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.observability.Trace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.publisher.BaseSubscriber;

/**
 * What one subscriber gets, written by a thread of its own: whoever makes the events never waits for whoever reads them.
 * Ends when its events end, when the caller's token expires, and when the reader is gone or too slow.
 */
final class EventStream extends BaseSubscriber<Map<String, Object>> implements Runnable {

    /** So many events may wait for a slow reader before it is cut off. */
    static final int MOST_WAITING = 256;

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Map<String, Object> END = Map.of("end", "of events");
    private static final Map<String, Object> CUT = Map.of("end", "of patience");

    private final SseBuilder reader;
    private final Duration keepAlive;
    private final Instant until;
    private final Locale locale;
    private final String trace;
    private final BlockingQueue<Map<String, Object>> waiting = new LinkedBlockingQueue<>();

    EventStream(SseBuilder reader, Duration keepAlive, Instant until, Locale locale, String trace) {
        this.reader = reader;
        this.keepAlive = keepAlive;
        this.until = until;
        this.locale = locale;
        this.trace = trace;
    }

    @Override
    protected void hookOnNext(Map<String, Object> event) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(event);
        } else {
            cancel();
            waiting.clear();
            waiting.add(CUT);
        }
    }

    @Override
    protected void hookOnComplete() {
        waiting.add(END);
    }

    @Override
    protected void hookOnError(Throwable thrown) {
        LOG.error("A subscription failed (trace {})", trace, thrown);
        waiting.add(Map.of(
                "errors",
                List.of(Map.of(
                        "message",
                        Messages.text(locale, "internal-error", trace),
                        "extensions",
                        Map.of("code", ErrorCode.INTERNAL_ERROR.name(), Trace.ID, trace)))));
        waiting.add(END);
    }

    /** Ends the stream in good order, after what waits. */
    void finish() {
        cancel();
        waiting.add(END);
    }

    @Override
    public void run() {
        try {
            write();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The reader of a subscription is gone", e);
            reader.error(e);
        } catch (InterruptedException e) {
            reader.error(e);
            Thread.currentThread().interrupt();
        } finally {
            cancel();
        }
    }

    private void write() throws IOException, InterruptedException {
        // Tells the reader at once that it is subscribed, and a proxy between that the answer has begun.
        alive();
        while (true) {
            Duration left = Duration.between(Instant.now(), until);
            if (left.isNegative() || left.isZero()) {
                complete();
                return;
            }
            long patience = Math.min(left.toMillis() + 1, keepAlive.toMillis());
            Map<String, Object> event = waiting.poll(patience, TimeUnit.MILLISECONDS);
            if (event == null) {
                alive();
            } else if (event == END) {
                complete();
                return;
            } else if (event == CUT) {
                throw new IOException("The reader of a subscription is too slow");
            } else {
                reader.event("next").data(event);
            }
        }
    }

    /** A comment: noticed by nobody, but a reader that is gone is noticed by it. */
    private void alive() throws IOException {
        reader.comment("").send();
    }

    private void complete() throws IOException {
        reader.event("complete").data("");
        reader.complete();
    }
}
