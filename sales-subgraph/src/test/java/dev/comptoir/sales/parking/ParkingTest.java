package dev.comptoir.sales.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sales that wait, against the real schema; the inventory is a stand-in that sets goods aside as the real one does. */
@SubgraphTest
class ParkingTest {

    private static final String PARKED = """
            id name parkedAt parkedBy { id } register { id name } status note customer { id } reserved reservationPending
            discountPercent discountAmount
            lines { product { id } quantity discountPercent discountAmount reserved }
            """;
    private static final String PARK = """
            mutation ($input: ParkSaleInput!) {
              parkSale(input: $input) {
                __typename ... on ParkedSale { %s } ... on ErrorResult { message }
              }
            }""".formatted(PARKED);
    private static final String RESUME = """
            mutation ($input: ResumeParkedSaleInput!) {
              resumeParkedSale(input: $input) {
                __typename ... on ParkedSale { %s }
                ... on ParkedSaleGoneError { status takenUpOn { name } by { id } }
                ... on ErrorResult { message }
              }
            }""".formatted(PARKED);
    private static final String DISCARD = """
            mutation ($input: DiscardParkedSaleInput!) {
              discardParkedSale(input: $input) {
                __typename ... on ParkedSale { status } ... on ErrorResult { message }
              }
            }""";

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    StatementCounter counter;

    @Autowired
    OldParkedSales old;

    @Autowired
    KeepingGoods keepingGoods;

    @Autowired
    ServiceGraphQl services;

    private JdbcClient jdbc;
    private Shop shop;
    private UUID session;
    private final UUID mug = OtherServices.onSale("Mug", "10.00");
    private final UUID lamp = OtherServices.onSale("Lamp", "20.00");

    @BeforeEach
    void aTillIsOpen() {
        jdbc = JdbcClient.create(database);
        shop = new Given(database).shopIn("Europe/Paris");
        session = open("Till 1");
    }

    /** A service that did not answer is left alone for a while. */
    @AfterEach
    void everybodyIsBack() {
        OtherServices.INVENTORY.comeBack();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> services.execute(
                                "inventory",
                                "{ availability { productId } }",
                                Map.of("locationId", shop.id(), "productIds", List.of(mug)),
                                "availability",
                                List.class)
                        != null);
    }

    @Test
    void aParkedSaleIsFoundAgainAsItWas() {
        UUID customer = Ids.next();
        var discounted = new HashMap<>(line(lamp, "2"));
        discounted.put("discountAmount", "1.50");
        Sale sale = sale(line(mug, "3"), discounted)
                .with("name", " Mme Dupont ")
                .with("note", "Comes back at five")
                .with("customerId", customer)
                .with("discountPercent", "10");

        park(sale).path("parkSale.__typename").entity(String.class).isEqualTo("ParkedSale");

        Response list = waiting();
        list.path("store.parkedSales[*].name").entityList(String.class).containsExactly("Mme Dupont");
        list.path("store.parkedSales[0].note").entity(String.class).isEqualTo("Comes back at five");
        list.path("store.parkedSales[0].customer.id").entity(UUID.class).isEqualTo(customer);
        list.path("store.parkedSales[0].register.name").entity(String.class).isEqualTo("Till 1");
        list.path("store.parkedSales[0].discountPercent").entity(String.class).isEqualTo("10");
        list.path("store.parkedSales[0].reserved").entity(Boolean.class).isEqualTo(false);
        list.path("store.parkedSales[0].lines[*].product.id")
                .entityList(UUID.class)
                .containsExactly(mug, lamp);
        list.path("store.parkedSales[0].lines[*].quantity")
                .entityList(BigDecimal.class)
                .satisfies(counts -> assertThat(counts)
                        .usingElementComparator(BigDecimal::compareTo)
                        .containsExactly(new BigDecimal("3"), new BigDecimal("2")));
        list.path("store.parkedSales[0].lines[1].discountAmount")
                .entity(String.class)
                .isEqualTo("1.50");
    }

    @Test
    void theSameSentAgainIsParkedOnceAndOtherContentIsRefused() {
        Sale sale = sale(line(mug, "1"));

        UUID first = idOf(park(sale));
        UUID second = idOf(park(sale));

        assertThat(second).isEqualTo(first);
        park(sale.with("name", "Another"))
                .path("parkSale.__typename")
                .entity(String.class)
                .isEqualTo("IdempotencyConflictError");
        waiting().path("store.parkedSales").entityList(Object.class).hasSize(1);
    }

    @Test
    void severalWaitTheOldestFirstAndAnyTillTakesOneUp() {
        park(sale(line(mug, "1")).with("name", "first"));
        UUID second = idOf(park(sale(line(mug, "2")).with("name", "second")));
        park(sale(line(mug, "3")).with("name", "third"));

        resume(second, open("Till 2"))
                .path("resumeParkedSale.status")
                .entity(String.class)
                .isEqualTo("RESUMED");

        waiting().path("store.parkedSales[*].name").entityList(String.class).containsExactly("first", "third");
    }

    @Test
    void aParkedSaleOutlivesTheSessionItWasParkedIn() {
        UUID parked = idOf(park(sale(line(mug, "1"))));
        close(session);

        resume(parked, session)
                .path("resumeParkedSale.__typename")
                .entity(String.class)
                .isEqualTo("TillNotOpenError");
        resume(parked, open("Till 2"))
                .path("resumeParkedSale.__typename")
                .entity(String.class)
                .isEqualTo("ParkedSale");
    }

    @Test
    void ofTwoTillsAtOnceOneGetsItAndTheOtherIsToldWho() throws Exception {
        UUID parked = idOf(park(sale(line(mug, "1"))));
        List<UUID> tills =
                IntStream.range(2, 8).mapToObj(i -> open("Till " + i)).toList();

        var results = new ArrayList<Response>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : tills.stream()
                    .map(till -> threads.submit(() -> resume(parked, till)))
                    .toList()) {
                results.add(one.get());
            }
        }

        assertThat(results.stream().map(ParkingTest::kindOfResumed))
                .containsOnlyOnce("ParkedSale")
                .filteredOn("ParkedSaleGoneError"::equals)
                .hasSize(5);
        Response refused = results.stream()
                .filter(one -> kindOfResumed(one).equals("ParkedSaleGoneError"))
                .findFirst()
                .orElseThrow();
        refused.path("resumeParkedSale.status").entity(String.class).isEqualTo("RESUMED");
        refused.path("resumeParkedSale.takenUpOn.name").entity(String.class).satisfies(name -> assertThat(name)
                .startsWith("Till "));
    }

    @Test
    void takingUpSentAgainGivesTheSameSaleToTheSameTill() {
        UUID parked = idOf(park(sale(line(mug, "4"))));
        var input = Map.of("id", parked, "tillSessionId", session, "idempotencyKey", Ids.next());

        for (int i = 0; i < 2; i++) {
            as.cashier(shop.id())
                    .document(RESUME)
                    .variable("input", input)
                    .execute()
                    .path("resumeParkedSale.lines")
                    .entityList(Object.class)
                    .hasSize(1);
        }
    }

    @Test
    void reservedGoodsAreKeptAndFreeAgainOnceTheSaleIsTakenUp() {
        Response parked =
                park(sale(line(mug, "2"), line(mug, "1"), line(lamp, "1")).with("reserve", true));
        UUID id = idOf(parked);

        parked.path("parkSale.reserved").entity(Boolean.class).isEqualTo(true);
        parked.path("parkSale.reservationPending").entity(Boolean.class).isEqualTo(false);
        assertThat(OtherServices.reservation(id).goods())
                .containsOnlyKeys(mug, lamp)
                .hasEntrySatisfying(mug, count -> assertThat(count).isEqualByComparingTo("3"));

        resume(id, session);

        assertThat(OtherServices.reservation(id).status()).isEqualTo("RELEASED");
    }

    @Test
    void whatCannotBeReservedIsSaidLineByLine() {
        OtherServices.shelve(mug, "3");
        OtherServices.shelve(lamp, "0");

        Response parked =
                park(sale(line(mug, "2"), line(mug, "2"), line(lamp, "1")).with("reserve", true));

        parked.path("parkSale.reserved").entity(Boolean.class).isEqualTo(true);
        parked.path("parkSale.lines[*].reserved").entityList(BigDecimal.class).satisfies(counts -> assertThat(counts)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("2"), BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void whereNothingIsThereNothingIsReservedAndTheSaleIsParkedAllTheSame() {
        OtherServices.shelve(mug, "0");

        Response parked = park(sale(line(mug, "1")).with("reserve", true));

        parked.path("parkSale.__typename").entity(String.class).isEqualTo("ParkedSale");
        parked.path("parkSale.reserved").entity(Boolean.class).isEqualTo(false);
        parked.path("parkSale.reservationPending").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void whileTheInventoryIsAwayASaleIsParkedAndTheReservationFollows() {
        OtherServices.INVENTORY.goAway();

        Response parked = park(sale(line(mug, "1")).with("reserve", true));

        parked.path("parkSale.reserved").entity(Boolean.class).isEqualTo(false);
        parked.path("parkSale.reservationPending").entity(Boolean.class).isEqualTo(true);
        OtherServices.INVENTORY.comeBack();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> waiting()
                .path("store.parkedSales[0].reserved")
                .entity(Boolean.class)
                .isEqualTo(true));
    }

    @Test
    void whatIsTakenUpBeforeTheInventoryHeardOfItIsNeverReserved() {
        OtherServices.INVENTORY.goAway();
        UUID parked = idOf(park(sale(line(mug, "1")).with("reserve", true)));
        resume(parked, session)
                .path("resumeParkedSale.__typename")
                .entity(String.class)
                .isEqualTo("ParkedSale");

        OtherServices.INVENTORY.comeBack();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(OtherServices.reservation(parked))
                .isNotNull()
                .satisfies(one -> assertThat(one.status()).isEqualTo("RELEASED")));
    }

    @Test
    void nothingIsHeldWhileTheInventoryIsAsked() throws Exception {
        UUID parked = idOf(park(sale(line(mug, "1")).with("reserve", true)));
        OtherServices.INVENTORY.freeze();
        int before = OtherServices.INVENTORY.turnedAway();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var resumed = threads.submit(() -> kindOfResumed(resume(parked, session)));
            await().until(() -> OtherServices.INVENTORY.turnedAway() > before);

            assertThat(jdbc.sql("select id from parked_sale where id = ? for update nowait")
                            .param(parked)
                            .query(UUID.class)
                            .list())
                    .hasSize(1);

            assertThat(resumed.get()).isEqualTo("ParkedSale");
        }
        OtherServices.INVENTORY.comeBack();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(keeping(parked)).isEqualTo("OVER"));
        assertThat(OtherServices.reservation(parked).status()).isEqualTo("RELEASED");
    }

    @Test
    void tillsSellOnWhileManyGoodsWaitForAFrozenInventory() throws Exception {
        OtherServices.INVENTORY.freeze();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parked = IntStream.range(0, 20)
                    .mapToObj(i ->
                            threads.submit(() -> idOf(park(sale(line(mug, "1")).with("reserve", true)))))
                    .toList();
            long start = System.nanoTime();

            sell(null);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
            OtherServices.INVENTORY.comeBack();
            for (var one : parked) {
                UUID id = one.get();
                await().atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(keeping(id)).isEqualTo("KEPT"));
            }
        }
    }

    @Test
    void whatIsStillKeptForASaleThatWasTakenUpIsNotShort() {
        OtherServices.shelve(mug, "1");
        UUID parked = idOf(park(sale(line(mug, "1")).with("reserve", true)));
        assertThat(OtherServices.reservation(parked).status()).isEqualTo("HELD");
        // The inventory was away when it was taken up, and the standing work pauses.
        jdbc.sql("""
                        update parked_sale set state = 'RESUMED', ended_at = now(), keeping = 'UNWANTED' where id = ?""").param(parked).update();

        sell(null);

        assertThat(OtherServices.reservation(parked).status()).isEqualTo("RELEASED");
        assertThat(keeping(parked)).isEqualTo("OVER");
    }

    @Test
    void whatIsKeptForASaleThatWaitsStaysShort() {
        OtherServices.shelve(mug, "1");
        UUID parked = idOf(park(sale(line(mug, "1")).with("reserve", true)));

        ringUp(null).path("registerSale.__typename").entity(String.class).isEqualTo("InsufficientStockError");

        assertThat(OtherServices.reservation(parked).status()).isEqualTo("HELD");
    }

    @Test
    void aClaimOfOneWhoDiedRunsOut() {
        UUID parked = idOf(park(sale(line(mug, "1"))));
        jdbc.sql("update parked_sale set keeping = 'UNWANTED', asked_at = now() - interval '11 seconds' where id = ?")
                .param(parked)
                .update();

        keepingGoods.tell(parked);

        assertThat(keeping(parked)).isEqualTo("OVER");
    }

    @Test
    void oneTellsAtATime() {
        UUID parked = idOf(park(sale(line(mug, "1"))));
        jdbc.sql("update parked_sale set keeping = 'UNWANTED', asked_at = now() + interval '1 minute' where id = ?")
                .param(parked)
                .update();

        assertThatThrownBy(() -> keepingGoods.tell(parked)).isInstanceOf(IllegalStateException.class);

        assertThat(OtherServices.reservation(parked)).isNull();
        jdbc.sql("update parked_sale set keeping = 'OVER', asked_at = null where id = ?")
                .param(parked)
                .update();
    }

    @Test
    void nothingIsReservedUnlessAsked() {
        UUID parked = idOf(park(sale(line(mug, "1"))));

        assertThat(OtherServices.reservation(parked)).isNull();
        assertThat(keeping(parked)).isEqualTo("NONE");
    }

    @Test
    void aDiscardedSaleIsGoneAndItsGoodsAreFree() {
        UUID parked = idOf(park(sale(line(mug, "1")).with("reserve", true)));

        discard(parked, "Nobody came")
                .path("discardParkedSale.status")
                .entity(String.class)
                .isEqualTo("DISCARDED");

        assertThat(OtherServices.reservation(parked).status()).isEqualTo("RELEASED");
        waiting().path("store.parkedSales").entityList(Object.class).hasSize(0);
        resume(parked, session)
                .path("resumeParkedSale.status")
                .entity(String.class)
                .isEqualTo("DISCARDED");
        discard(parked, "Again")
                .path("discardParkedSale.__typename")
                .entity(String.class)
                .isEqualTo("ParkedSaleGoneError");
    }

    @Test
    void whoDiscardedASaleAndWhyIsWrittenDown() {
        UUID parked = idOf(park(sale(line(mug, "1"))));

        discard(parked, "Nobody came");

        assertThat(jdbc.sql(
                                "select act || ': ' || (after ->> 'reason') from audit_entry where subject = ? and store_id = ?")
                        .params(parked, shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("discardParkedSale: Nobody came");
    }

    @Test
    void aDiscardNeedsAReason() {
        UUID parked = idOf(park(sale(line(mug, "1"))));

        discard(parked, "  ")
                .path("discardParkedSale.__typename")
                .entity(String.class)
                .isEqualTo("TillReasonRequiredError");
        waiting().path("store.parkedSales").entityList(Object.class).hasSize(1);
    }

    @Test
    void whatNobodyComesBackForIsDiscardedAfterThirtyDaysAndForgottenLater() {
        UUID young = idOf(park(sale(line(mug, "1"))));
        UUID grown = idOf(park(sale(line(mug, "1")).with("reserve", true)));
        jdbc.sql("update parked_sale set parked_at = now() - interval '31 days' where id = ?")
                .param(grown)
                .update();

        old.clear();

        waiting().path("store.parkedSales[*].id").entityList(UUID.class).containsExactly(young);
        await().untilAsserted(() ->
                assertThat(OtherServices.reservation(grown).status()).isEqualTo("RELEASED"));
        await().untilAsserted(() -> assertThat(keeping(grown)).isEqualTo("OVER"));
        jdbc.sql("update parked_sale set ended_at = now() - interval '37 days' where id = ?")
                .param(grown)
                .update();
        old.clear();
        assertThat(jdbc.sql("select count(*) from parked_sale where id = ?")
                        .param(grown)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, ", "-1, ", "1000000000, ", "1, 101", "1, -1"})
    void whatCanNeverBeSoldIsNotParked(String quantity, String discountPercent) {
        var line = new HashMap<>(line(mug, quantity));
        if (discountPercent != null) {
            line.put("discountPercent", discountPercent);
        }

        park(sale(line)).path("parkSale.__typename").entity(String.class).isEqualTo("InvalidSaleError");
    }

    @Test
    void anEmptySaleAndWordsTooLongAreNotParked() {
        assertThat(kindOfParked(park(sale()))).isEqualTo("InvalidSaleError");
        assertThat(kindOfParked(park(sale(line(mug, "1")).with("name", "x".repeat(51)))))
                .isEqualTo("InvalidSaleError");
        assertThat(kindOfParked(park(sale(line(mug, "1")).with("note", "x".repeat(501)))))
                .isEqualTo("InvalidSaleError");
    }

    @Test
    void aStoreParksNoMoreThanCanBeListed() {
        jdbc.sql("""
                        insert into parked_sale (id, store_id, register_id, parked_at, parked_by, keeping)
                        select gen_random_uuid(), store_id, id, now(), gen_random_uuid(), 'NONE'
                        from register, generate_series(1, 200) where store_id = ?""").param(shop.id()).update();

        assertThat(kindOfParked(park(sale(line(mug, "1"))))).isEqualTo("InvalidSaleError");
    }

    @Test
    void nobodyParksOrSeesSalesOfAnotherStore() {
        UUID parked = idOf(park(sale(line(mug, "1"))));
        UUID elsewhere = Ids.next();

        forbidden(as.cashier(elsewhere)
                .document(PARK)
                .variable("input", sale(line(mug, "1")).input())
                .execute());
        forbidden(as.manager(elsewhere)
                .document(RESUME)
                .variable("input", Map.of("id", parked, "tillSessionId", session, "idempotencyKey", Ids.next()))
                .execute());
        forbidden(as.cashier(elsewhere)
                .document(DISCARD)
                .variable("input", Map.of("id", parked, "reason", "x", "idempotencyKey", Ids.next()))
                .execute());
        as.partner("reports:read")
                .document("query ($id: ID!) { store(id: $id) { parkedSales { id } } }")
                .variable("id", shop.id())
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).isNotEmpty())
                .path("store.parkedSales")
                .valueIsNull();
    }

    @Test
    void aTillOfAnotherStoreDoesNotFindIt() {
        UUID parked = idOf(park(sale(line(mug, "1"))));
        Shop other = new Given(database).shopIn("Europe/Paris");

        as.admin()
                .document(RESUME)
                .variable(
                        "input",
                        Map.of("id", parked, "tillSessionId", open(other, "Till 1"), "idempotencyKey", Ids.next()))
                .execute()
                .path("resumeParkedSale.__typename")
                .entity(String.class)
                .isEqualTo("ParkedSaleNotFoundError");
    }

    @Test
    void theListCostsThreeStatementsHoweverManyWait() {
        for (int i = 0; i < 7; i++) {
            park(sale(line(mug, "1"), line(lamp, "1")));
        }

        var statements = counter.during(() ->
                waiting().path("store.parkedSales").entityList(Object.class).hasSize(7));

        assertThat(statements.count()).as("%s", statements.sql()).isEqualTo(3);
    }

    @Test
    void aSaleIsFoundByWhoBought() {
        UUID customer = Ids.next();
        sell(null);
        UUID bought = sell(customer);
        sell(Ids.next());

        Response found = as.cashier(shop.id())
                .document("""
                        query ($store: ID!, $customer: ID!) {
                          sales(storeId: $store, customerId: $customer) { totalCount nodes { id customer { id } } }
                        }""")
                .variable("store", shop.id())
                .variable("customer", customer)
                .execute();

        found.path("sales.totalCount").entity(Integer.class).isEqualTo(1);
        found.path("sales.nodes[0].id").entity(UUID.class).isEqualTo(bought);
        found.path("sales.nodes[0].customer.id").entity(UUID.class).isEqualTo(customer);
    }

    private UUID sell(UUID customer) {
        return ringUp(customer).path("registerSale.id").entity(UUID.class).get();
    }

    private Response ringUp(UUID customer) {
        var input = new HashMap<String, Object>(Map.of(
                "tillSessionId",
                session,
                "lines",
                List.of(line(mug, "1")),
                "payments",
                List.of(Map.of("method", "CASH", "amount", "10.00")),
                "idempotencyKey",
                Ids.next()));
        input.put("customerId", customer);
        return as.cashier(shop.id()).document("""
                        mutation ($input: RegisterSaleInput!) {
                          registerSale(input: $input) { __typename ... on Sale { id } ... on ErrorResult { message } }
                        }""").variable("input", input).execute();
    }

    private Response park(Sale sale) {
        return as.cashier(shop.id())
                .document(PARK)
                .variable("input", sale.input())
                .execute();
    }

    private Response resume(UUID parked, UUID till) {
        return as.cashier(shop.id())
                .document(RESUME)
                .variable("input", Map.of("id", parked, "tillSessionId", till, "idempotencyKey", Ids.next()))
                .execute();
    }

    private Response discard(UUID parked, String reason) {
        return as.cashier(shop.id())
                .document(DISCARD)
                .variable("input", Map.of("id", parked, "reason", reason, "idempotencyKey", Ids.next()))
                .execute();
    }

    private Response waiting() {
        return as.cashier(shop.id())
                .document("query ($id: ID!) { store(id: $id) { parkedSales { %s } } }".formatted(PARKED))
                .variable("id", shop.id())
                .execute();
    }

    private UUID open(String name) {
        return open(shop, name);
    }

    private UUID open(Shop where, String name) {
        UUID register = Ids.next();
        UUID till = Ids.next();
        jdbc.sql("insert into register (id, store_id, name) values (?, ?, ?)")
                .params(register, where.id(), name)
                .update();
        jdbc.sql("""
                        insert into till_session (id, register_id, opened_at, opened_by, opening_float)
                        values (?, ?, now(), ?, 0)""").params(till, register, Ids.next()).update();
        return till;
    }

    private void close(UUID till) {
        jdbc.sql("update till_session set closed_at = now(), z_number = 1 where id = ?")
                .param(till)
                .update();
    }

    private String keeping(UUID parked) {
        return jdbc.sql("select keeping from parked_sale where id = ?")
                .param(parked)
                .query(String.class)
                .single();
    }

    private static void forbidden(Response response) {
        response.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }

    private static UUID idOf(Response parked) {
        return parked.path("parkSale.id").entity(UUID.class).get();
    }

    private static String kindOfParked(Response response) {
        return response.path("parkSale.__typename").entity(String.class).get();
    }

    private static String kindOfResumed(Response response) {
        return response.path("resumeParkedSale.__typename").entity(String.class).get();
    }

    private static Map<String, Object> line(UUID product, String quantity) {
        return Map.of("productId", product, "quantity", new BigDecimal(quantity));
    }

    @SafeVarargs
    private Sale sale(Map<String, Object>... lines) {
        return new Sale(Map.of("tillSessionId", session, "lines", List.of(lines), "idempotencyKey", Ids.next()));
    }

    private record Sale(Map<String, Object> input) {

        Sale with(String field, Object value) {
            var changed = new HashMap<>(input);
            changed.put(field, value);
            return new Sale(changed);
        }
    }
}
