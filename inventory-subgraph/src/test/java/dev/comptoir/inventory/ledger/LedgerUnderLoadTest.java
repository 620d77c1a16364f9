package dev.comptoir.inventory.ledger;

import static dev.comptoir.inventory.Together.together;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.location.Location.CUSTOMER;
import static dev.comptoir.inventory.location.Location.LOSS;
import static dev.comptoir.inventory.location.Location.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Invariants;
import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many callers at once, few products: what must hold afterwards, whatever happened. */
@SubgraphTest
class LedgerUnderLoadTest {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerUnderLoadTest.class);
    private static final int CALLERS = 6;
    private static final int BATCHES = 120;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Stock stock;

    @Autowired
    private Invariants invariants;

    @Autowired
    private JdbcClient jdbc;

    /** Two that stay, a new one each time, or one's own with {@code -Dseed=…}. */
    static Stream<Long> seeds() {
        String given = System.getProperty("seed");
        return given != null
                ? Stream.of(Long.valueOf(given))
                : Stream.of(1L, 2L, Ids.next().getLeastSignificantBits());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLedgerIsTrueAfterThousandsOfRandomBatches(long seed) throws Exception {
        LOG.info("Replay with -Dseed={}", seed);
        var world = new World(seed);
        var accepted = new ConcurrentHashMap<String, Movement>();

        together(IntStream.range(0, CALLERS)
                .<Callable<Void>>mapToObj(caller -> () -> {
                    var random = new Random(seed + caller);
                    for (int n = 0; n < BATCHES; n++) {
                        List<Movement> batch = world.batch(random);
                        if (isAccepted(batch)) {
                            batch.forEach(movement -> accepted.put(movement.cause(), movement));
                        }
                    }
                    return null;
                })
                .toList());

        assertThat(recordedOf(world.products)).isEqualTo(accepted.keySet());
        invariants.holdFor(world.products);
        assertThat(accepted).as("enough went through to mean something").hasSizeGreaterThan(BATCHES);
    }

    @RepeatedTest(3)
    void batchesInOppositeOrderDoNotBlockEachOther() throws Exception {
        List<UUID> products = Stream.generate(Ids::next).limit(20).toList();
        UUID paris = stock.aStore("Paris");
        List<Movement> stocked = products.stream()
                .map(product -> Stock.receipt(product, paris, 1_000))
                .toList();
        ledger.record(stocked, "test");

        together(IntStream.range(0, CALLERS)
                .<Callable<Void>>mapToObj(caller -> () -> {
                    List<UUID> order = caller % 2 == 0 ? products : products.reversed();
                    for (int n = 0; n < 20; n++) {
                        ledger.record(
                                order.stream()
                                        .map(product -> Stock.sale(product, paris, 1))
                                        .toList(),
                                "test");
                    }
                    return null;
                })
                .toList());

        assertThat(products).allSatisfy(product -> assertThat(stock.onHand(product, paris))
                .isEqualByComparingTo(BigDecimal.valueOf(1_000 - CALLERS * 20)));
    }

    @Test
    void oneCauseFromManyCallersAtOnceIsRecordedOnce() throws Exception {
        UUID product = Ids.next();
        Movement receipt = Stock.receipt(product, CENTRAL_WAREHOUSE, 7);

        List<Recording> recordings =
                together(Collections.nCopies(CALLERS, () -> ledger.record(List.of(receipt), "test")));

        assertThat(recordings.stream().mapToInt(Recording::recorded).sum()).isEqualTo(1);
        assertThat(stock.onHand(product, CENTRAL_WAREHOUSE)).isEqualByComparingTo("7");
    }

    @Test
    void theLastPieceIsSoldOnce() throws Exception {
        UUID product = Ids.next();
        UUID paris = stock.aStore("Paris");
        stock.of(product).at(paris).onHand(1);

        List<Boolean> sold =
                together(Collections.nCopies(CALLERS, () -> isAccepted(List.of(Stock.sale(product, paris, 1)))));

        assertThat(Collections.frequency(sold, true)).isEqualTo(1);
        assertThat(stock.onHand(product, paris)).isZero();
    }

    private boolean isAccepted(List<Movement> batch) {
        try {
            ledger.record(batch, "test");
            return true;
        } catch (InsufficientStock | MovementConflict refusal) {
            return false;
        }
    }

    private Set<String> recordedOf(List<UUID> products) {
        List<String> causes = jdbc.sql("select cause from stock_movement where product_id = any(:products)")
                .param("products", SqlArrays.uuids(products))
                .query(String.class)
                .list();
        assertThat(causes).doesNotHaveDuplicates();
        return Set.copyOf(causes);
    }

    /** A few products and places, and all that can happen to them: new movements, repeated ones, and contradictions. */
    private final class World {

        private final List<UUID> products = Stream.generate(Ids::next).limit(5).toList();
        private final List<UUID> places =
                List.of(CENTRAL_WAREHOUSE, stock.aStore("Paris"), stock.aStore("Berlin"), stock.aTrustingStore("Rome"));
        private final Map<Integer, Movement> sent = new ConcurrentHashMap<>();
        private final long seed;

        World(long seed) {
            this.seed = seed;
        }

        List<Movement> batch(Random random) {
            return Stream.generate(() -> movement(random))
                    .limit(random.nextInt(1, 8))
                    .toList();
        }

        private Movement movement(Random random) {
            int number = random.nextInt(4_000);
            Movement fresh = fresh(number, random);
            Movement first = sent.putIfAbsent(number, fresh);
            return first == null || random.nextInt(20) == 0 ? fresh : first;
        }

        private Movement fresh(int number, Random random) {
            UUID place = any(places, random);
            var kind = any(List.of(MovementKind.values()), random);
            UUID from =
                    switch (kind) {
                        case RECEIPT -> SUPPLIER;
                        case RETURN -> CUSTOMER;
                        case COUNT -> LOSS;
                        case TRANSFER, SALE, CORRECTION, LOSS -> place;
                    };
            UUID to =
                    switch (kind) {
                        case RECEIPT, RETURN, COUNT -> place;
                        case SALE -> CUSTOMER;
                        case CORRECTION, LOSS -> LOSS;
                        case TRANSFER -> places.get((places.indexOf(place) + 1) % places.size());
                    };
            BigDecimal quantity = BigDecimal.valueOf(random.nextInt(1, 9_999), 3);
            String cause = "seed:%d:%s:%d".formatted(seed, products.getFirst(), number);
            return new Movement(cause, kind, any(products, random), quantity, from, to, null, Instant.now());
        }

        private static <T> T any(List<T> choices, Random random) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
