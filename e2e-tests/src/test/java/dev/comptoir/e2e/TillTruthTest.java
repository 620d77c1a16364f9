package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twenty tills of three stores sell, take back, undo and move cash through the router, while sales, inventory, products,
 * the router and PostgreSQL are killed at random; whoever gets no answer asks again, and some ask twice at once. Then the
 * tills are closed and the books are opened.
 *
 * <p>What each till does follows from the seed: {@code -Dcomptoir.seed=4711} tries one again,
 * {@code -Dcomptoir.selling=120} sells for so many seconds.
 */
@WithComptoir
class TillTruthTest {
    private static final int TILLS = 20;
    private static final Duration SELLING = Duration.ofSeconds(Integer.getInteger("comptoir.selling", 25));
    private static final List<String> KILLED = List.of("sales", "inventory", "router", "products", "postgres");

    private final Comptoir comptoir;

    TillTruthTest(Comptoir comptoir) {
        this.comptoir = comptoir;
    }

    static LongStream seeds() {
        Long one = Long.getLong("comptoir.seed");
        return one != null ? LongStream.of(one) : new Random().longs(1);
    }

    @ParameterizedTest(name = "-Dcomptoir.seed={0}")
    @MethodSource("seeds")
    void noSaleIsLostOrDoubledWhateverIsKilled(long seed) throws Exception {
        System.out.printf("Till truth: -Dcomptoir.seed=%d%n", seed);
        var scene = TillScene.set(comptoir, TILLS, new Random(seed));
        var end = Instant.now().plus(SELLING);
        var random = new Random(seed);
        var killed = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hands = new ArrayList<Future<TillHand>>();
            for (int i = 0; i < TILLS; i++) {
                var hand = new TillHand(scene, i, new Random(seed + i));
                hands.add(threads.submit(() -> {
                    hand.open();
                    while (Instant.now().isBefore(end)) {
                        hand.act();
                    }
                    return hand;
                }));
            }
            while (Instant.now().isBefore(end.minusSeconds(3))) {
                LockSupport.parkNanos(
                        Duration.ofMillis(2000 + random.nextInt(4000)).toNanos());
                killed.add(kill(KILLED.get(random.nextInt(KILLED.size()))));
                failEarly(hands);
            }
            var books = new TillBooks(comptoir, scene);
            for (var hand : hands) {
                books.expect(hand.get());
            }
            everybodyIsBack();
            books.close();
            System.out.printf("Till truth: killed %s; %s%n", killed, books.summary());
        }
    }

    private String kill(String part) throws IOException {
        if (part.equals("postgres")) {
            // It may not be back yet since it was killed last.
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> comptoir.stack().postgres().isAlive());
            comptoir.stack().postgres().destroyForcibly();
        } else {
            comptoir.stack().process(part).kill();
        }
        return part;
    }

    private static void failEarly(List<Future<TillHand>> hands) throws Exception {
        for (var hand : hands) {
            if (hand.isDone()) {
                hand.get();
            }
        }
    }

    private void everybodyIsBack() {
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().untilAsserted(() -> assertThat(
                        List.of("sales", "inventory", "router", "products", "users", "ui"))
                .allMatch(part -> comptoir.stack().process(part).isReady()));
    }
}
