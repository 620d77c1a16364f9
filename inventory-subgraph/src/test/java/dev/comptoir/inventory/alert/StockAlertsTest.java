package dev.comptoir.inventory.alert;

import static dev.comptoir.inventory.Stock.receipt;
import static dev.comptoir.inventory.Stock.sale;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.SubgraphTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which changes of a level are worth an alert. */
@SubgraphTest
class StockAlertsTest {

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private UUID paris;
    private UUID product;

    @BeforeEach
    void aProductInParis() {
        paris = stock.aStore("Paris");
        product = Ids.next();
    }

    @Test
    void eachStateIsToldOnceWhenALevelEntersIt() {
        stock.of(product).at(paris).onHand(5).reorderPoint(3).maximum(10);
        assertThat(alerts()).as("first goods").isEmpty();

        move(sale(product, paris, 1));
        assertThat(alerts()).isEmpty();
        move(sale(product, paris, 1));
        assertThat(alerts()).containsExactly("LOW_STOCK 3 of 3");
        move(sale(product, paris, 1));
        assertThat(alerts()).hasSize(1);
        move(sale(product, paris, 2));
        assertThat(alerts()).last().isEqualTo("STOCK_OUT 0 of 3");
        move(receipt(product, paris, 2));
        assertThat(alerts()).last().isEqualTo("LOW_STOCK 2 of 3");
        move(receipt(product, paris, 3));
        assertThat(alerts()).last().isEqualTo("RECOVERED 5 of null");
        move(receipt(product, paris, 6));
        assertThat(alerts()).last().isEqualTo("OVERSTOCK 11 of 10");
        move(receipt(product, paris, 1));
        move(sale(product, paris, 2));
        assertThat(alerts()).last().isEqualTo("RECOVERED 10 of null");
        assertThat(alerts()).hasSize(6);
    }

    @Test
    void aStockOutThatNeverHadGoodsRecoversWhenTheyCome() {
        stock.of(product).at(paris).reorderPoint(3);

        move(receipt(product, paris, 5));

        assertThat(alerts()).containsExactly("RECOVERED 5 of null");
    }

    @Test
    void fromOneStateIntoAnotherIsNoRecovery() {
        stock.of(product).at(paris).onHand(1).maximum(10);

        move(sale(product, paris, 1));
        move(receipt(product, paris, 11));

        assertThat(alerts()).containsExactly("STOCK_OUT 0 of null", "OVERSTOCK 11 of 10");
    }

    @Test
    void whatIsReservedAndDecidedCountsAlthoughNothingMoves() {
        var level = stock.of(product).at(paris).onHand(4);

        level.reserved(4);
        level.reserved(0);
        level.reorderPoint(4);
        level.reorderPoint(1);
        level.maximum(3);

        assertThat(alerts())
                .containsExactly(
                        "STOCK_OUT 4 of null",
                        "RECOVERED 4 of null",
                        "LOW_STOCK 4 of 4",
                        "RECOVERED 4 of null",
                        "OVERSTOCK 4 of 3");
    }

    @Test
    void aNewDefaultOfThePlaceIsNoNews() {
        stock.of(product).at(paris).onHand(4);

        jdbc.sql("update location set default_reorder_point = 9 where id = ?")
                .param(paris)
                .update();

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aQuietTransactionTellsNothingAndTheNextOneDoes() {
        stock.of(product).at(paris).onHand(4);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local comptoir.quiet = 'on'").update();
            ledger.record(List.of(sale(product, paris, 4)), "test");
        });
        assertThat(alerts()).isEmpty();

        move(receipt(product, paris, 1));
        assertThat(alerts()).containsExactly("RECOVERED 1 of null");
    }

    @Test
    void whatIsUndoneIsNotTold() {
        stock.of(product).at(paris).onHand(4);

        transaction.executeWithoutResult(status -> {
            ledger.record(List.of(sale(product, paris, 4)), "test");
            status.setRollbackOnly();
        });

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aBatchTellsOfEachOfItsLevels() {
        UUID berlin = stock.aStore("Berlin");
        stock.of(product).at(paris).onHand(4);
        stock.of(product).at(berlin).onHand(2);

        move(sale(product, paris, 4), sale(product, berlin, 2));

        assertThat(alerts()).containsExactly("STOCK_OUT 0 of null", "STOCK_OUT 0 of null");
    }

    @Test
    void alertsAreKeptForThirtyDays() {
        stock.of(product).at(paris).onHand(1);
        move(sale(product, paris, 1));
        move(receipt(product, paris, 1));
        jdbc.sql("update stock_alert set at = now() - interval '31 days' where product_id = ? and kind = 'STOCK_OUT'")
                .param(product)
                .update();

        AlertPurge.purge(jdbc);

        assertThat(alerts()).containsExactly("RECOVERED 1 of null");
    }

    private void move(Movement... movements) {
        ledger.record(List.of(movements), "test");
    }

    private List<String> alerts() {
        return jdbc.sql("""
                select kind || ' ' || trim_scale(on_hand) || ' of ' || coalesce(trim_scale(threshold)::text, 'null')
                  from stock_alert where product_id = :product order by id
                """).param("product", product).query(String.class).list();
    }
}
