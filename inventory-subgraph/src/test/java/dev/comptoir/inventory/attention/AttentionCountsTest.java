package dev.comptoir.inventory.attention;

import static dev.comptoir.inventory.Stock.receipt;
import static dev.comptoir.inventory.Stock.sale;
import static dev.comptoir.inventory.Stock.transfer;
import static dev.comptoir.inventory.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.InsufficientStock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counts that are kept equal those of the levels, whatever changes these. */
@SubgraphTest
class AttentionCountsTest {

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    private UUID paris;
    private UUID berlin;

    @BeforeEach
    void twoStores() {
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
    }

    @Test
    void everyWayInWhichLevelsChangeCounts() {
        UUID product = Ids.next();
        UUID other = Ids.next();
        var level = stock.of(product).at(paris);
        stock.of(other).at(paris).onHand(3);
        assertThat(kept(paris)).isEqualTo("1 0 0").isEqualTo(counted(paris));

        level.onHand(5).reorderPoint(5).maximum(5);
        assertThat(kept(paris)).isEqualTo("0 1 0").isEqualTo(counted(paris));

        ledger.record(List.of(receipt(product, paris, 1), sale(other, paris, 3)), "test");
        assertThat(kept(paris)).isEqualTo("1 0 1").isEqualTo(counted(paris));

        jdbc.sql("update location set default_reorder_point = 9 where id = ?")
                .param(paris)
                .update();
        assertThat(kept(paris)).isEqualTo(counted(paris));

        jdbc.sql("delete from stock_level where product_id = ?").param(product).update();
        assertThat(kept(paris)).isEqualTo("1 0 0").isEqualTo(counted(paris));
    }

    @Test
    void countsAreTrueAfterManyChangesAtOnceWhichAreFoldedMeanwhile() throws Exception {
        List<UUID> products = Stream.generate(Ids::next).limit(12).toList();
        for (UUID product : products) {
            stock.of(product).at(paris).reorderPoint(3).maximum(6).onHand(4);
            stock.of(product).at(berlin).reorderPoint(2).maximum(5).onHand(4);
        }

        together(IntStream.range(0, 6)
                .<Callable<Void>>mapToObj(seed -> () -> {
                    var random = new Random(seed);
                    for (int i = 0; i < 60; i++) {
                        tryToMove(random, products);
                        if (i % 20 == seed) {
                            AttentionCounts.fold(jdbc);
                        }
                    }
                    return null;
                })
                .toList());

        assertThat(kept(paris)).isEqualTo(counted(paris));
        assertThat(kept(berlin)).isEqualTo(counted(berlin));
        AttentionCounts.fold(jdbc);
        assertThat(kept(paris)).isEqualTo(counted(paris));
        assertThat(differences(paris)).isEqualTo(1);
    }

    /** A plan that was made for one level must not be used for thousands: it takes them squared. */
    @Test
    @Timeout(30)
    void manyLevelsAtOnceTakeNoLongerEachThanOne() {
        UUID one = Ids.next();
        stock.of(one).at(paris).onHand(9);
        for (int i = 0; i < 8; i++) {
            ledger.record(List.of(sale(one, paris, 1)), "test");
        }
        jdbc.sql("""
                insert into stock_level (product_id, location_id, allows_negative, on_hand, moved_at)
                select uuidv7(), :store, false, 1, now() from generate_series(1, 20000)
                """).param("store", berlin).update();

        jdbc.sql("update stock_level set on_hand = 0 where location_id = ?")
                .param(berlin)
                .update();

        assertThat(kept(berlin)).isEqualTo("20000 0 0");
        assertThat(jdbc.sql("select count(*) from stock_alert where location_id = ?")
                        .param(berlin)
                        .query(Long.class)
                        .single())
                .isEqualTo(20_000);
    }

    private void tryToMove(Random random, List<UUID> products) {
        UUID product = products.get(random.nextInt(products.size()));
        Movement movement =
                switch (random.nextInt(4)) {
                    case 0 -> receipt(product, paris, 1 + random.nextInt(4));
                    case 1 -> sale(product, paris, 1 + random.nextInt(4));
                    case 2 -> transfer(product, paris, berlin, 1 + random.nextInt(3));
                    default -> transfer(product, berlin, paris, 1 + random.nextInt(3));
                };
        try {
            ledger.record(List.of(movement), "test");
        } catch (InsufficientStock refused) {
            // as it may be
        }
    }

    private String kept(UUID location) {
        return figures(
                "select sum(outs) || ' ' || sum(lows) || ' ' || sum(overs) from stock_attention where", location);
    }

    private String counted(UUID location) {
        return figures("""
                select count(*) filter (where available <= 0) || ' '
                       || count(*) filter (where available > 0 and shortfall >= 0) || ' '
                       || count(*) filter (where surplus > 0)
                  from stock_level where""", location);
    }

    private String figures(String sql, UUID location) {
        return jdbc.sql(sql + " location_id = ?")
                .param(location)
                .query(String.class)
                .single();
    }

    private long differences(UUID location) {
        return jdbc.sql("select count(*) from stock_attention where location_id = ?")
                .param(location)
                .query(Long.class)
                .single();
    }
}
