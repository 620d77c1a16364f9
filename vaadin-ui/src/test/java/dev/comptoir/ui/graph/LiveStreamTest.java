package dev.comptoir.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.ui.account.AccessTokens;
import dev.comptoir.ui.account.SignedOutException;
import dev.comptoir.ui.alerts.StockAlerts;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.StubRouter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LiveStreamTest {
    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            Duration.ofMillis(20),
            Duration.ofMillis(100));

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private StubRouter router;

    @BeforeEach
    void start() throws IOException {
        router = new StubRouter(token -> token.startsWith("manager") ? Persona.MANAGER : null);
    }

    @AfterEach
    void stop() {
        router.close();
    }

    /** Every token is another one, and lives as long as is said. */
    private record Numbered(AtomicInteger given, Duration life) implements AccessTokens {
        @Override
        public String current() {
            return "manager" + given.incrementAndGet();
        }

        @Override
        public Lasting lasting() {
            return new Lasting(current(), Instant.now().plus(life));
        }

        @Override
        public String insteadOf(String refused) {
            return current();
        }
    }

    /** The first token is one that the router refuses; after it the sign-in has ended. */
    private record Withdrawn() implements AccessTokens {
        @Override
        public String current() {
            return "withdrawn";
        }

        @Override
        public Lasting lasting() {
            return new Lasting(current(), Instant.MAX);
        }

        @Override
        public String insteadOf(String refused) {
            throw new SignedOutException("no more");
        }
    }

    @Test
    void whatHappensIsHeardAtOnce() {
        try (var stream = follow(tokens(Duration.ofMinutes(10)))) {
            await().until(() -> heard.contains("open"));
            router.alert("STOCK_OUT", 3, "Paris");
            router.alert("RECOVERED", 4, "London");
            await().until(() -> heard.size() == 3);
            assertThat(heard).containsExactly("open", "STOCK_OUT Paris", "RECOVERED London");
        }
    }

    @Test
    void nothingIsLeftOpenWhenNobodyListens() {
        var stream = follow(tokens(Duration.ofMinutes(10)));
        await().until(() -> router.streams().count() == 1);
        stream.close();
        await().until(() -> router.streams().count() == 0);
        assertThat(heard).doesNotContain("interrupted");
    }

    @Test
    void itGoesOnWithAnotherTokenBeforeTheFirstOneEnds() {
        try (var stream = follow(tokens(Duration.ofSeconds(30).plusMillis(400)))) {
            await().until(() -> router.streams().tokens().size() >= 3);
            assertThat(router.streams().tokens()).doesNotHaveDuplicates();
            assertThat(heard).contains("open").doesNotContain("interrupted");
        }
    }

    @Test
    void aRouterThatWasAwayIsFoundAgain() {
        router.setAway(true);
        try (var stream = follow(tokens(Duration.ofMinutes(10)))) {
            await().until(() -> heard.contains("interrupted"));
            assertThat(heard).doesNotContain("open");
            router.setAway(false);
            await().until(() -> heard.contains("open"));
            router.streams().end();
            await().until(() -> heard.lastIndexOf("open") > heard.indexOf("open"));
            router.alert("LOW_STOCK", 3, "Paris");
            await().until(() -> heard.contains("LOW_STOCK Paris"));
        }
    }

    @Test
    void itIsOverWithTheSignIn() {
        try (var stream = follow(new Withdrawn())) {
            await().until(stream::isOver);
            assertThat(heard).containsExactly("interrupted");
        }
    }

    @Test
    void pausesGrowUpToTheLongestOne() {
        assertThat(SHORT.longerThan(Duration.ofMillis(20))).hasMillis(40);
        assertThat(SHORT.longerThan(Duration.ofMillis(80))).hasMillis(100);
    }

    private static AccessTokens tokens(Duration life) {
        return new Numbered(new AtomicInteger(), life);
    }

    private LiveStream<StockAlerts> follow(AccessTokens tokens) {
        var wire = new LiveStream.Wire(
                HttpClient.newHttpClient(),
                URI.create(router.url() + "/graphql"),
                JsonMapper.builder().build(),
                SHORT);
        var stream = new LiveStream<>(new Caller(tokens, Locale.UK), StockAlerts.class, wire, new Ear());
        stream.start();
        return stream;
    }

    private final class Ear implements LiveStream.Ear<StockAlerts> {
        @Override
        public void open() {
            heard.add("open");
        }

        @Override
        public void hear(StockAlerts event) {
            heard.add(event.toString().replaceAll(".*kind=(\\w+).*name=(\\w+), kind.*", "$1 $2"));
        }

        @Override
        public void interrupted() {
            heard.add("interrupted");
        }
    }
}
