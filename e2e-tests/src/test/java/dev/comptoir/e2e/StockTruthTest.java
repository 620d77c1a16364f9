package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.stack.process.ManagedProcess;
import dev.comptoir.stack.process.Ports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many people and services change the same stock at once, through the router and through two processes of the inventory
 * service, which are killed in the middle; whoever gets no answer asks again, and some ask twice at once. Then the books
 * are opened.
 *
 * <p>What each of them does follows from the seed alone, as far as it does not depend on answers:
 * {@code -Dcomptoir.seed=4711} tries one again, {@code -Dcomptoir.seeds=20 -Dcomptoir.acts=2000} tries many, longer.
 */
@WithComptoir
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockTruthTest {
    private static final int HANDS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Comptoir comptoir;
    private final int port = Ports.free(1).getFirst();
    private ManagedProcess second;

    StockTruthTest(Comptoir comptoir) {
        this.comptoir = comptoir;
    }

    @BeforeAll
    void anotherInventory() {
        second = comptoir.stack().another("inventory", port);
    }

    @AfterAll
    void oneIsEnough() {
        second.stop();
    }

    static LongStream seeds() {
        Long one = Long.getLong("comptoir.seed");
        return one != null ? LongStream.of(one) : new Random().longs(Integer.getInteger("comptoir.seeds", 2));
    }

    @ParameterizedTest(name = "-Dcomptoir.seed={0}")
    @MethodSource("seeds")
    void stockIsTrueWhateverHappens(long seed) throws Exception {
        System.out.printf("Stock truth: -Dcomptoir.seed=%d%n", seed);
        var scene = StockScene.set(comptoir, "http://localhost:" + port, new Random(seed));
        var left = new AtomicInteger(Integer.getInteger("comptoir.acts", 500));
        int all = left.get();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hands = new ArrayList<Future<StockHand>>();
            IntStream.range(0, HANDS)
                    .mapToObj(i -> new StockHand(scene, new Random(seed + i)))
                    .forEach(hand -> hands.add(threads.submit(() -> {
                        while (left.getAndDecrement() > 0) {
                            hand.act();
                        }
                        return hand;
                    })));
            when(left, all * 2 / 3, hands, comptoir.stack().process("inventory"));
            when(left, all / 3, hands, second);
            var books = new StockBooks(comptoir);
            for (var hand : hands) {
                books.expect(hand.get());
            }
            await().atMost(PATIENCE)
                    .until(() -> comptoir.stack().process("inventory").isReady() && second.isReady());
            books.open();
            System.out.printf("Stock truth: %s%n", books.summary());
        }
    }

    /** Ends the process at once when so many acts are left, or when one hand failed already. */
    private static void when(
            AtomicInteger left, int acts, Iterable<? extends Future<?>> hands, ManagedProcess inventory) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            for (var hand : hands) {
                if (hand.isDone()) {
                    hand.get();
                }
            }
            return left.get() <= acts;
        });
        inventory.kill();
        assertThat(inventory.isReady()).isFalse();
    }
}
