package dev.comptoir.starter.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.publisher.Sinks;

@Timeout(30)
class EventStreamTest {

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Sinks.Many<Map<String, Object>> events =
            Sinks.many().multicast().directBestEffort();

    private boolean readerIsGone;

    @Test
    void itEndsWithTheToken() {
        var stream = stream(Duration.ofSeconds(10), Instant.now().plusMillis(200));

        stream.run();

        assertThat(written).last().isEqualTo("complete");
        assertThat(events.currentSubscriberCount()).isZero();
    }

    @Test
    void aReaderThatIsGoneIsNoticedWithoutAnyEventAndFreesTheSource() {
        readerIsGone = true;
        var stream = stream(Duration.ofMillis(20), Instant.now().plusSeconds(60));

        stream.run();

        assertThat(written).containsExactly("error");
        assertThat(events.currentSubscriberCount()).isZero();
    }

    @Test
    void aSlowReaderIsCutOffAndTheSourceNeverWaits() {
        var stream = stream(Duration.ofSeconds(10), Instant.now().plusSeconds(60));
        for (int i = 0; i <= EventStream.MOST_WAITING; i++) {
            events.tryEmitNext(Map.of("number", i));
        }
        assertThat(events.currentSubscriberCount()).isZero();

        stream.run();

        assertThat(written).last().isEqualTo("error");
    }

    @Test
    void aFailureIsToldWithoutItsInside() {
        var stream = stream(Duration.ofSeconds(10), Instant.now().plusSeconds(60));
        events.tryEmitError(new IllegalStateException("select secret"));

        stream.run();

        assertThat(written).last().isEqualTo("complete");
        assertThat(written)
                .anyMatch(line -> line.contains("INTERNAL_ERROR"))
                .noneMatch(line -> line.contains("secret"));
    }

    private EventStream stream(Duration keepAlive, Instant until) {
        var stream = new EventStream(reader(), keepAlive, until, Locale.ENGLISH, "trace");
        events.asFlux().subscribe(stream);
        return stream;
    }

    private SseBuilder reader() {
        return (SseBuilder) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SseBuilder.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "send" -> refuseIfGone();
                        case "data" -> {
                            refuseIfGone();
                            written.add(String.valueOf(arguments[0]));
                        }
                        case "complete", "error" -> written.add(method.getName());
                        default -> {
                            // how an event is put together
                        }
                    }
                    return method.getReturnType() == SseBuilder.class ? proxy : null;
                });
    }

    private void refuseIfGone() throws IOException {
        if (readerIsGone) {
            throw new IOException("Broken pipe");
        }
    }
}
