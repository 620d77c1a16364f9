package dev.comptoir.inventory.cost;

import static dev.comptoir.inventory.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class AverageCostsTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient jdbc;

    private UUID product;
    private UUID paris;
    private UUID lyon;

    @BeforeEach
    void aProductAndTwoStores() {
        product = stock.aProduct("Product");
        paris = stock.aStore("Paris");
        lyon = stock.aStore("Lyon");
    }

    @Test
    void whatWasThereCountsAtTheAverageSoFarOverAllPlaces() {
        stock.receive(product, paris, 10, "2");
        assertThat(cost()).isEqualByComparingTo("2");

        stock.receive(product, lyon, 30, "4");
        assertThat(cost()).isEqualByComparingTo("3.5");

        ledger.record(List.of(Stock.sale(product, lyon, 20)), "test");
        stock.receive(product, lyon, 10, "2");
        assertThat(cost()).isEqualByComparingTo("3");
        assertThat(history()).isEqualTo(3);
    }

    @Test
    void aReceiptWithoutACostLeavesTheAverage() {
        stock.of(product).at(paris).onHand(10);
        assertThat(history()).isZero();
        stock.receive(product, paris, 10, "2");
        assertThat(cost()).isEqualByComparingTo("2");
        ledger.record(List.of(Stock.receipt(product, lyon, 20)), "test");
        assertThat(cost()).isEqualByComparingTo("2");

        stock.receive(product, paris, 40, "3");
        assertThat(cost()).isEqualByComparingTo("2.5");
    }

    @Test
    void whatWasSoldUnrecordedIsNotLessThanNothing() {
        UUID trusting = stock.aTrustingStore("Trusting");
        stock.receive(product, trusting, 1, "5");
        ledger.record(List.of(Stock.sale(product, trusting, 101)), "test");

        stock.receive(product, trusting, 10, "2");

        assertThat(cost()).isEqualByComparingTo("2");
    }

    @Test
    void receiptsAtSeveralPlacesAtOnceAllCount() throws Exception {
        List<UUID> places =
                IntStream.range(0, 6).mapToObj(n -> stock.aStore("Store " + n)).toList();
        together(places.stream()
                .<Callable<Void>>map(place -> () -> {
                    for (int n = 0; n < 10; n++) {
                        stock.receive(product, place, 1, String.valueOf(places.indexOf(place)));
                    }
                    return null;
                })
                .toList());

        // Whatever the order, the average of all receipts, since nothing left meanwhile; 60 roundings to 6 decimals.
        assertThat(cost()).isBetween(new BigDecimal("2.4999"), new BigDecimal("2.5001"));
    }

    private BigDecimal cost() {
        return jdbc.sql("select unit_cost from product_cost_now where product_id = ?")
                .param(product)
                .query(BigDecimal.class)
                .single();
    }

    private int history() {
        return jdbc.sql("select count(*) from product_cost where product_id = ?")
                .param(product)
                .query(Integer.class)
                .single();
    }
}
