package dev.comptoir.inventory.ledger;

import static dev.comptoir.inventory.Stock.receipt;
import static dev.comptoir.inventory.Stock.sale;
import static dev.comptoir.inventory.Stock.transfer;
import static dev.comptoir.inventory.location.Location.CENTRAL_WAREHOUSE;
import static dev.comptoir.inventory.location.Location.CUSTOMER;
import static dev.comptoir.inventory.location.Location.LOSS;
import static dev.comptoir.inventory.location.Location.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.inventory.Stock;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class LedgerTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Stock stock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private MeterRegistry meters;

    private final UUID product = Ids.next();
    private UUID paris;
    private UUID berlin;

    @BeforeEach
    void stores() {
        paris = stock.aStore("Paris");
        berlin = stock.aStore("Berlin");
    }

    @Test
    void goodsThatMoveLeaveOnePlaceAndArriveAtTheOther() {
        record(receipt(product, CENTRAL_WAREHOUSE, 10));
        record(transfer(product, CENTRAL_WAREHOUSE, paris, 4));

        assertThat(stock.onHand(product, CENTRAL_WAREHOUSE)).isEqualByComparingTo("6");
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("4");
    }

    @Test
    void theVirtualEndsHoldNothing() {
        record(receipt(product, paris, 3), sale(product, paris, 1));

        assertThat(stock.onHand(product, SUPPLIER)).isZero();
        assertThat(stock.onHand(product, CUSTOMER)).isZero();
    }

    @Test
    void aMovementIsRecordedOnceHoweverOftenItIsSent() {
        Movement receipt = receipt(product, paris, 5);
        Movement other = receipt(product, berlin, 1);

        assertThat(record(receipt)).isEqualTo(new Recording(1, 0));
        assertThat(record(receipt)).isEqualTo(new Recording(0, 1));
        assertThat(record(receipt, other, other)).isEqualTo(new Recording(1, 2));
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("5");
    }

    @Test
    void aRepeatedMovementIsKnownByTheGoodsNotByTheWords() {
        Movement receipt = receipt(product, paris, 5);
        record(receipt);

        assertThat(record(copy(receipt, "5.000", receipt.toLocationId(), "said differently")))
                .isEqualTo(new Recording(0, 1));
    }

    @Test
    void aCauseThatMovesOtherGoodsIsAConflictAndRecordsNothing() {
        Movement receipt = receipt(product, paris, 5);
        record(receipt);
        Movement innocent = receipt(product, berlin, 1);

        assertThatThrownBy(() -> record(innocent, copy(receipt, "6", paris, null)))
                .isInstanceOf(MovementConflict.class)
                .hasMessageContaining(receipt.cause());
        assertThatThrownBy(() -> record(innocent, copy(receipt, "5", berlin, null)))
                .isInstanceOf(MovementConflict.class);
        assertThat(stock.onHand(product, berlin)).isZero();
        assertThat(record(innocent)).isEqualTo(new Recording(1, 0));
    }

    @Test
    void oneCauseForTwoMovementsOfABatchIsAConflict() {
        Movement receipt = receipt(product, paris, 5);

        assertThatThrownBy(() -> record(receipt, copy(receipt, "6", paris, null)))
                .isInstanceOf(MovementConflict.class);
    }

    @Test
    void aBatchMovesAllOrNothing() {
        UUID other = Ids.next();
        record(receipt(product, paris, 5), receipt(other, paris, 1));

        var refusal = catchThrowableOfType(
                InsufficientStock.class, () -> record(sale(product, paris, 2), sale(other, paris, 3)));

        assertThat(refusal.lacks()).singleElement().satisfies(lack -> {
            assertThat(lack.productId()).isEqualTo(other);
            assertThat(lack.locationId()).isEqualTo(paris);
            assertThat(lack.requested()).isEqualByComparingTo("3");
            assertThat(lack.available()).isEqualByComparingTo("1");
        });
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("5");
    }

    @Test
    void goodsThatArriveInABatchMayLeaveInIt() {
        record(receipt(product, CENTRAL_WAREHOUSE, 5), transfer(product, CENTRAL_WAREHOUSE, paris, 5));

        assertThat(stock.onHand(product, CENTRAL_WAREHOUSE)).isZero();
        assertThat(stock.onHand(product, paris)).isEqualByComparingTo("5");
    }

    @Test
    void whatIsReservedDoesNotLeave() {
        stock.of(product).at(paris).onHand(5).reserved(3);

        var refusal = catchThrowableOfType(InsufficientStock.class, () -> record(sale(product, paris, 3)));

        assertThat(refusal.lacks().getFirst().available()).isEqualByComparingTo("2");
        record(sale(product, paris, 2));
    }

    @Test
    void aProductThatAPlaceDoesNotRangeIsShortThere() {
        assertThatThrownBy(() -> record(sale(product, paris, 1))).isInstanceOf(InsufficientStock.class);
    }

    @Test
    void aPlaceThatAllowsItGoesBelowZero() {
        UUID trusting = stock.aTrustingStore("Trusting");

        record(sale(product, trusting, 2));

        assertThat(stock.onHand(product, trusting)).isEqualByComparingTo("-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0001", "1000000001"})
    void aQuantityThatIsNoneIsRefused(String quantity) {
        assertThatThrownBy(() -> copy(receipt(product, paris, 1), quantity, paris, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more than zero");
    }

    @Test
    void aMovementNeedsACauseAndTwoEnds() {
        Movement good = receipt(product, paris, 1);

        assertThatThrownBy(() ->
                        new Movement(" ", good.kind(), product, good.quantity(), SUPPLIER, paris, null, good.at()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Movement(
                        "x".repeat(201), good.kind(), product, good.quantity(), SUPPLIER, paris, null, good.at()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> transfer(product, paris, paris, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> record(receipt(product, Ids.next(), 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no location");
    }

    @ParameterizedTest
    @EnumSource(MovementKind.class)
    void goodsGoTheWayTheirReasonSays(MovementKind kind) {
        var ends = List.of(CENTRAL_WAREHOUSE, SUPPLIER, CUSTOMER, LOSS);
        var ways = ends.stream()
                .flatMap(from -> ends.stream().filter(to -> !to.equals(from)).map(to -> List.of(from, to)))
                .filter(way -> isAccepted(kind, way.getFirst(), way.getLast()));
        var expected =
                switch (kind) {
                    case RECEIPT -> Stream.of(List.of(SUPPLIER, CENTRAL_WAREHOUSE));
                    case TRANSFER -> Stream.<List<UUID>>of();
                    case SALE -> Stream.of(List.of(CENTRAL_WAREHOUSE, CUSTOMER));
                    case RETURN -> Stream.of(List.of(CUSTOMER, CENTRAL_WAREHOUSE));
                    case COUNT -> Stream.of(List.of(CENTRAL_WAREHOUSE, LOSS), List.of(LOSS, CENTRAL_WAREHOUSE));
                    case LOSS -> Stream.of(List.of(CENTRAL_WAREHOUSE, LOSS));
                    case CORRECTION ->
                        Stream.of(SUPPLIER, CUSTOMER, LOSS)
                                .flatMap(end ->
                                        Stream.of(List.of(CENTRAL_WAREHOUSE, end), List.of(end, CENTRAL_WAREHOUSE)));
                };
        assertThat(ways).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void theDatabaseItselfRefusesToRewriteTheLedger() {
        record(receipt(product, paris, 1));

        for (String forgery : List.of(
                "update stock_movement set quantity = 2", "delete from stock_movement", "truncate stock_movement")) {
            assertThatThrownBy(() -> jdbc.sql(forgery).update()).hasMessageContaining("written once");
        }
    }

    @Test
    void theDatabaseItselfRefusesALevelBelowZero() {
        record(receipt(product, paris, 1));

        assertThatThrownBy(() -> jdbc.sql("update stock_level set on_hand = -1 where product_id = :product")
                        .param("product", product)
                        .update())
                .hasMessageContaining("stock_level_not_negative");
    }

    @Test
    void aThousandMovementsCostAHandfulOfStatements() {
        var batch = IntStream.range(0, 1_000)
                .mapToObj(n -> n % 2 == 0 ? receipt(Ids.next(), paris, 1) : receipt(product, berlin, 1))
                .toList();

        var statements = counter.during(() -> ledger.record(batch, "test"));

        assertThat(statements.sql()).hasSizeLessThanOrEqualTo(5);
        assertThat(counter.during(() -> ledger.record(batch, "test")).sql())
                .as("the same again")
                .hasSizeLessThanOrEqualTo(6);
        assertThat(stock.onHand(product, berlin)).isEqualByComparingTo("500");
    }

    @Test
    void onlyCommittedMovementsAreCounted() {
        double before = countedSales();
        record(receipt(product, paris, 1));
        record(sale(product, paris, 1));
        assertThatThrownBy(() -> record(sale(product, paris, 1))).isInstanceOf(InsufficientStock.class);

        assertThat(countedSales() - before).isEqualTo(1);
    }

    private double countedSales() {
        return meters.counter("comptoir.stock.movements", "kind", "SALE").count();
    }

    private Recording record(Movement... batch) {
        return ledger.record(List.of(batch), "test");
    }

    private boolean isAccepted(MovementKind kind, UUID from, UUID to) {
        UUID some = Ids.next();
        record(receipt(some, CENTRAL_WAREHOUSE, 1));
        try {
            record(Stock.movement(kind, some, from, to, 1));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static Movement copy(Movement movement, String quantity, UUID to, String reference) {
        return new Movement(
                movement.cause(),
                movement.kind(),
                movement.productId(),
                new BigDecimal(quantity),
                movement.fromLocationId(),
                to,
                reference,
                Instant.now());
    }
}
