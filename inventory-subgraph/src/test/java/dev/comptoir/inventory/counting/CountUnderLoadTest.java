package dev.comptoir.inventory.counting;

import static dev.comptoir.inventory.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Invariants;
import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people count, sell, correct and post at the same moment. */
@SubgraphTest
class CountUnderLoadTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Invariants invariants;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyScanOfTheSameProductCounts() throws Exception {
        UUID store = stock.aStore("Store");
        UUID product = stock.aProduct("Product");
        var counting = new Counting(as.manager(store));
        UUID count = counting.open(store, "Count");

        together(IntStream.range(0, 6)
                .<Callable<Void>>mapToObj(scanner -> () -> {
                    for (int n = 0; n < 10; n++) {
                        counting.add(count, product, 1);
                    }
                    return null;
                })
                .toList());

        counting.lines(count, "COUNTED", null).path("stockCount.lines.nodes").matchesJson("[{\"counted\": 60}]");
    }

    @Test
    void twoWhoPostAtOncePostOnce() throws Exception {
        UUID store = stock.aStore("Store");
        UUID product = stock.aProduct("Product");
        stock.of(product).at(store).onHand(10);
        var counting = new Counting(as.manager(store));
        UUID count = counting.open(store, "Count");
        counting.set(count, product, 8);

        List<String> outcomes = together(Collections.<Callable<String>>nCopies(4, () -> counting.post(count)
                .path("postStockCount.__typename")
                .entity(String.class)
                .get()));

        assertThat(outcomes).containsOnlyOnce("StockCount").contains("CountNotOpenError");
        assertThat(stock.onHand(product, store)).isEqualByComparingTo("8");
    }

    /**
     * What is really there is kept beside: sales take from both, counts and corrections touch the record only. After the
     * last count the record says what is there.
     */
    @Test
    void afterAllCountsTheRecordSaysWhatIsThere() throws Exception {
        UUID store = stock.aStore("Store");
        List<UUID> products = IntStream.range(0, 8)
                .mapToObj(n -> stock.aProduct("Product " + n))
                .toList();
        products.forEach(product -> stock.of(product).at(store).onHand(1_000));
        // Of each product five are really missing.
        var counting = new Counting(as.manager(store));
        List<UUID> counts = IntStream.range(0, 3)
                .mapToObj(n -> counting.open(store, "Count " + n))
                .toList();
        UUID last = counting.open(store, "Last count");
        Stream.concat(counts.stream(), Stream.of(last))
                .forEach(count -> counting.enter(
                        count,
                        products.stream()
                                .map(product -> Counting.line(product, 995, "SET"))
                                .toList(),
                        Ids.next()));

        var callers = new ArrayList<Callable<Void>>();
        for (int caller = 0; caller < 3; caller++) {
            var random = new Random(caller);
            callers.add(() -> {
                for (int n = 0; n < 40; n++) {
                    var some = products.stream()
                            .filter(product -> random.nextInt(3) == 0)
                            .map(product -> Stock.sale(product, store, 1))
                            .toList();
                    ledger.record(random.nextBoolean() ? some : some.reversed(), "test");
                }
                return null;
            });
        }
        counts.forEach(count -> callers.add(() -> {
            counting.post(count)
                    .path("postStockCount.__typename")
                    .entity(String.class)
                    .isEqualTo("StockCount");
            return null;
        }));
        UUID corrected = products.getFirst();
        callers.add(() -> {
            ledger.record(List.of(Stock.movement(MovementKind.CORRECTION, corrected, store, Location.LOSS, 2)), "test");
            return null;
        });
        together(callers);

        counting.post(last);

        assertThat(products)
                .allSatisfy(product -> assertThat(stock.onHand(product, store).add(sold(product)))
                        .isEqualByComparingTo("995"));
        invariants.holdFor(products);
    }

    private BigDecimal sold(UUID product) {
        return jdbc.sql("select coalesce(sum(quantity), 0) from stock_movement where product_id = ? and kind = 'SALE'")
                .param(product)
                .query(BigDecimal.class)
                .single();
    }
}
