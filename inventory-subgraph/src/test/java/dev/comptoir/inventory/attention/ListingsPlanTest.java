package dev.comptoir.inventory.attention;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL reads the lists: what makes them as quick for a chain of forty stores as for one of five. */
@SubgraphTest
class ListingsPlanTest {

    private static final int STORES = 40;
    private static final int PRODUCTS = 1_000;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stock stock;

    /** Counts come from sums that are kept, so that a list of a hundred thousand costs what a list of ten does. */
    @Test
    void ofTheLevelsNoMoreIsReadThanAPageHasAndThatFromTheIndexesOfTheirStatesAlone() {
        List<UUID> stores = Stream.generate(() -> stock.aStore("One of forty"))
                .limit(STORES)
                .toList();
        stores.forEach(this::fill);
        jdbc.sql("vacuum analyze stock_level").update();
        jdbc.sql("vacuum analyze stock_attention").update();

        String plan = explain(stores.stream()
                .flatMap(store -> Stream.of(StockState.values()).map(state -> Listing.of(store, state, 10, null)))
                .toList());

        assertThat(plan)
                .contains("Index Only Scan Backward using stock_level_out")
                .contains("Index Only Scan Backward using stock_level_low")
                .contains("Index Only Scan Backward using stock_level_over")
                .doesNotContain("Seq Scan on stock_level", "Bitmap");
        assertThat(rowsOfLevelsRead(plan))
                .hasSize(3)
                .allSatisfy(rows -> assertThat(rows).isPositive().isLessThanOrEqualTo(11));
    }

    /** By each part of the plan that reads levels, each time it does. */
    private static List<Double> rowsOfLevelsRead(String plan) {
        return Pattern.compile("stock_level.*actual time=\\S+ rows=([0-9.]+)")
                .matcher(plan)
                .results()
                .map(scan -> Double.valueOf(scan.group(1)))
                .toList();
    }

    private String explain(List<Listing> listings) {
        return Listings.bind(jdbc.sql("explain (analyze) " + Listings.SQL), listings)
                .query(String.class)
                .list()
                .stream()
                .collect(joining("\n"));
    }

    /** A twentieth of the products is out, as many are low, as many are over. */
    private void fill(UUID store) {
        jdbc.sql("""
                insert into stock_level
                       (product_id, location_id, allows_negative, on_hand, own_reorder_point, own_maximum)
                select uuidv7(), :store, false, n % 20, 1, 18 from generate_series(1, :products) n
                """).param("store", store).param("products", PRODUCTS).update();
    }
}
