package dev.comptoir.inventory.reservation;

import static dev.comptoir.inventory.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Invariants;
import dev.comptoir.inventory.SqlArrays;
import dev.comptoir.inventory.Stock;
import dev.comptoir.inventory.ledger.InsufficientStock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@SubgraphTest
class ReservationsTest {

    @Autowired
    private As as;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Reserving reserving;

    @Autowired
    private Invariants invariants;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private final UUID reservation = Ids.next();
    private UUID lamp;
    private UUID vase;
    private UUID paris;

    @BeforeEach
    void stock() {
        paris = stock.aStore("Paris");
        lamp = stock.aProduct("Lamp");
        vase = stock.aProduct("Vase");
        stock.of(lamp).at(paris).onHand(5);
        stock.of(vase).at(paris).onHand(2);
    }

    @Test
    void whatIsReservedCanBeSoldToNobodyElse() {
        var answer = reserve(reservation, line(lamp, 4));

        answer.path("done").matchesJsonStrictly("""
                {"__typename": "Reservation", "id": "%s", "status": "HELD", "expiresAt": null}
                """.formatted(reservation));
        assertLevel(lamp, 5, 4);
        assertThat(typeOf(reserve(Ids.next(), line(vase, 1), line(lamp, 2)))).isEqualTo("InsufficientStockError");
        assertLevel(vase, 2, 0);
    }

    @Test
    void whatLacksIsToldInTheCallersLanguage() {
        as.service("inventory.write")
                .mutate()
                .header("Accept-Language", "fr")
                .build()
                .documentName("reserveStock")
                .variable("input", wish(reservation, line(lamp, 7)))
                .execute()
                .path("done")
                .matchesJsonStrictly("""
                {"__typename": "InsufficientStockError",
                 "shortages": [{"product": {"id": "%s"}, "requested": 7, "available": 5}],
                 "message": "Le stock ne suffit pas. Rien n'a été enregistré ; prenez-en moins, ou faites d'abord venir des marchandises."}
                """.formatted(lamp));
    }

    @Test
    void confirmedGoodsGoToTheCustomer() {
        reserve(reservation, line(lamp, 4), line(vase, 2));

        assertThat(statusOf(confirm(reservation))).isEqualTo("CONFIRMED");
        assertThat(statusOf(confirm(reservation))).isEqualTo("CONFIRMED");

        assertLevel(lamp, 1, 0);
        assertLevel(vase, 0, 0);
        assertThat(jdbc.sql("select cause || ' ' || kind || ' ' || reference from stock_movement"
                                + " where product_id = :lamp and to_location_id = :customer")
                        .param("lamp", lamp)
                        .param("customer", Location.CUSTOMER)
                        .query(String.class)
                        .list())
                .containsExactly("reservation:%s:%s SALE Receipt 7".formatted(reservation, lamp));
        invariants.holdFor(List.of(lamp, vase));
    }

    @Test
    void releasedGoodsAreFreeAgain() {
        reserve(reservation, line(lamp, 4));

        assertThat(statusOf(release(reservation))).isEqualTo("RELEASED");
        assertThat(statusOf(release(reservation))).isEqualTo("RELEASED");

        assertLevel(lamp, 5, 0);
        assertThat(typeOf(confirm(reservation))).isEqualTo("ReservationConflictError");
    }

    @Test
    void aReleaseBeforeItsReservationMakesThatTakeNothing() {
        assertThat(statusOf(release(reservation))).isEqualTo("RELEASED");

        assertThat(statusOf(reserve(reservation, line(lamp, 4)))).isEqualTo("RELEASED");
        assertThat(statusOf(reserve(reservation, line(lamp, 4)))).isEqualTo("RELEASED");
        assertThat(typeOf(confirm(reservation))).isEqualTo("ReservationConflictError");
        assertLevel(lamp, 5, 0);
    }

    @Test
    void aReservationIsMadeOnceHoweverOftenItIsSent() throws Exception {
        var answers = together(Collections.<Callable<String>>nCopies(
                6, () -> statusOf(reserve(reservation, line(lamp, 2), line(vase, 1)))));

        assertThat(answers).containsOnly("HELD");
        assertThat(statusOf(reserve(reservation, line(vase, 1), line(lamp, 2)))).isEqualTo("HELD");
        assertLevel(lamp, 5, 2);
        confirm(reservation);
        assertThat(statusOf(reserve(reservation, line(lamp, 2), line(vase, 1)))).isEqualTo("CONFIRMED");
        assertLevel(lamp, 3, 0);
    }

    @Test
    void anIdStandsForTheSameGoodsOnly() {
        reserve(reservation, line(lamp, 2));

        for (var other : List.of(
                wish(reservation, line(lamp, 3)),
                wish(reservation, line(vase, 2)),
                wish(reservation, line(lamp, 2), line(vase, 1)),
                wish(reservation, line(lamp, 2), line(lamp, 2)),
                with(wish(reservation, line(lamp, 2)), "locationId", Location.CENTRAL_WAREHOUSE))) {
            assertThat(typeOf(reserve(other))).isEqualTo("ReservationConflictError");
        }
        assertLevel(lamp, 5, 2);
    }

    @Test
    void aConfirmedReservationIsNotReleasedAndAnUnknownOneNotConfirmed() {
        reserve(reservation, line(lamp, 2));
        confirm(reservation);

        assertThat(typeOf(release(reservation))).isEqualTo("ReservationConflictError");
        confirm(Ids.next()).path("done.message").entity(String.class).satisfies(message -> assertThat(message)
                .contains("reserve the goods first"));
        assertLevel(lamp, 3, 0);
    }

    @Test
    void aReservationEndsWhenItsTimeRunsOut() {
        Instant end = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        UUID other = Ids.next();
        reserve(with(wish(reservation, line(lamp, 2)), "expiresAt", end.toString()))
                .path("done.expiresAt")
                .entity(String.class)
                .isEqualTo(end.toString());
        reserve(with(
                wish(other, line(lamp, 1), line(vase, 1)),
                "expiresAt",
                end.plusSeconds(60).toString()));
        reserve(Ids.next(), line(lamp, 1));

        ReservationExpiry.expireAll(reserving, end.minusSeconds(1));
        assertLevel(lamp, 5, 4);
        ReservationExpiry.expireAll(reserving, end);
        assertLevel(lamp, 5, 2);
        ReservationExpiry.expireAll(reserving, end.plusSeconds(60));
        ReservationExpiry.expireAll(reserving, end.plusSeconds(60));
        assertLevel(lamp, 5, 1);
        assertLevel(vase, 2, 0);

        assertThat(statusOf(release(reservation))).isEqualTo("EXPIRED");
        assertThat(statusOf(reserve(reservation, line(lamp, 2)))).isEqualTo("EXPIRED");
        assertThat(typeOf(confirm(reservation))).isEqualTo("ReservationConflictError");
    }

    @Test
    void whereMoreMayLeaveThanIsRecordedMoreMayBeReserved() {
        UUID trusting = stock.aTrustingStore("Rome");

        var wish = with(wish(reservation, line(lamp, 3)), "locationId", trusting);
        assertThat(statusOf(reserve(wish))).isEqualTo("HELD");
        assertThat(statusOf(confirm(reservation))).isEqualTo("CONFIRMED");

        assertThat(stock.onHand(lamp, trusting)).isEqualByComparingTo("-3");
        invariants.holdFor(List.of(lamp));
    }

    @Test
    void whatCannotBeReservedIsRefused() {
        assertThat(typeOf(reserve(Ids.next()))).isEqualTo("InvalidQuantityError");
        for (Object wrong : List.of(0, -1, 1.5, 2_000_000_000L)) {
            assertThat(typeOf(reserve(Ids.next(), line(lamp, wrong)))).isEqualTo("InvalidQuantityError");
        }
        assertThat(typeOf(reserve(Ids.next(), line(lamp, 1), line(lamp, 1)))).isEqualTo("InvalidQuantityError");
        assertThat(typeOf(reserve(Ids.next(), line(Ids.next(), 1)))).isEqualTo("UnknownProductError");
        assertThat(typeOf(reserve(with(wish(Ids.next(), line(lamp, 1)), "locationId", Location.CUSTOMER))))
                .isEqualTo("UnknownLocationError");
        assertLevel(lamp, 5, 0);
    }

    @Test
    void howManyStatementsAReservationCostsDoesNotDependOnItsLines() {
        assertThat(statementsOf(30)).isEqualTo(statementsOf(1));
    }

    @Test
    void reservationsAndSalesAtOnceNeverPromiseMoreThanThereIs() throws Exception {
        List<UUID> products =
                Stream.generate(() -> stock.aProduct("Chair")).limit(4).toList();
        products.forEach(product -> stock.of(product).at(paris).onHand(25));
        var callers = new ArrayList<Callable<Integer>>();
        for (int caller = 0; caller < 6; caller++) {
            int seed = caller;
            callers.add(() -> new Shopper(seed, products).shop());
        }
        callers.add(() -> {
            for (int i = 0; i < 40; i++) {
                ReservationExpiry.expireAll(reserving, Instant.now());
            }
            return 0;
        });

        assertThat(together(callers).stream().mapToInt(sold -> sold).sum())
                .as("units sold: enough to mean something, and no more than there were")
                .isBetween(40, 100);

        invariants.holdFor(products);
        assertThat(jdbc.sql("""
                        select level.product_id || ': ' || level.reserved || ' of ' || level.on_hand
                          from stock_level level
                          left join (select product_id, location_id, sum(quantity) as held
                                       from reservation_line join reservation on reservation.id = reservation_id
                                      where status = 'HELD'
                                      group by product_id, location_id) promised using (product_id, location_id)
                         where location_id = :paris and product_id = any(:products)
                           and (reserved <> coalesce(held, 0) or reserved > on_hand)
                        """)
                        .param("paris", paris)
                        .param("products", SqlArrays.uuids(products))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** Reserves, confirms, releases, lets expire and buys at once, the products in any order. */
    private final class Shopper {

        private final Random random;
        private final List<UUID> products;

        Shopper(int seed, List<UUID> products) {
            this.random = new Random(seed);
            this.products = products;
        }

        int shop() {
            int sold = 0;
            for (int i = 0; i < 25; i++) {
                UUID id = Ids.next();
                var shuffled = new ArrayList<>(products);
                Collections.shuffle(shuffled, random);
                int lines = random.nextInt(1, 4);
                switch (random.nextInt(5)) {
                    case 0 -> sold += buy(shuffled.subList(0, lines));
                    case 1 -> release(id);
                    case 2 ->
                        reserve(with(
                                wish(id, lines(shuffled, lines)),
                                "expiresAt",
                                Instant.now().toString()));
                    case 3 -> {
                        reserve(id, lines(shuffled, lines));
                        release(id);
                    }
                    default -> {
                        if (typeOf(reserve(id, lines(shuffled, lines))).equals("Reservation")) {
                            assertThat(statusOf(confirm(id))).isEqualTo("CONFIRMED");
                            sold += lines;
                        }
                    }
                }
            }
            return sold;
        }

        private int buy(List<UUID> wanted) {
            try {
                ledger.record(
                        wanted.stream()
                                .map(product -> Stock.sale(product, paris, 1))
                                .toList(),
                        "test");
                return wanted.size();
            } catch (InsufficientStock none) {
                return 0;
            }
        }

        private Map<?, ?>[] lines(List<UUID> shuffled, int many) {
            return shuffled.stream()
                    .limit(many)
                    .map(product -> line(product, 1))
                    .toArray(Map[]::new);
        }
    }

    private int statementsOf(int lines) {
        var products =
                Stream.generate(() -> stock.aProduct("Nail")).limit(lines).toList();
        products.forEach(product -> stock.of(product).at(paris).onHand(1));
        UUID id = Ids.next();
        var wanted = products.stream().map(product -> line(product, 1)).toArray(Map[]::new);
        return counter.during(() -> {
                    reserve(id, wanted);
                    assertThat(statusOf(confirm(id))).isEqualTo("CONFIRMED");
                })
                .count();
    }

    private GraphQlTester.Response reserve(UUID id, Map<?, ?>... lines) {
        return reserve(wish(id, lines));
    }

    private GraphQlTester.Response reserve(Map<String, Object> wish) {
        return send("reserveStock", wish);
    }

    private GraphQlTester.Response confirm(UUID id) {
        return send("confirmReservation", Map.of("reservationId", id, "reference", "Receipt 7"));
    }

    private GraphQlTester.Response release(UUID id) {
        return send("releaseReservation", Map.of("reservationId", id));
    }

    private GraphQlTester.Response send(String mutation, Map<String, Object> input) {
        return as.service("inventory.write")
                .documentName(mutation)
                .variable("input", input)
                .execute();
    }

    private Map<String, Object> wish(UUID id, Map<?, ?>... lines) {
        return Map.of("reservationId", id, "locationId", paris, "lines", List.of(lines));
    }

    private static Map<String, Object> line(UUID product, Object quantity) {
        return Map.of("productId", product, "quantity", quantity);
    }

    private static Map<String, Object> with(Map<String, Object> wish, String field, Object value) {
        var changed = new HashMap<>(wish);
        changed.put(field, value);
        return changed;
    }

    private void assertLevel(UUID product, long onHand, long reserved) {
        assertThat(jdbc.sql("select array[on_hand, reserved]::int[]::text from stock_level"
                                + " where product_id = :product and location_id = :location")
                        .param("product", product)
                        .param("location", paris)
                        .query(String.class)
                        .single())
                .as("on hand and reserved")
                .isEqualTo("{%d,%d}".formatted(onHand, reserved));
    }

    private static String statusOf(GraphQlTester.Response answer) {
        assertThat(typeOf(answer)).isEqualTo("Reservation");
        return answer.path("done.status").entity(String.class).get();
    }

    private static String typeOf(GraphQlTester.Response answer) {
        return answer.path("done.__typename").entity(String.class).get();
    }
}
