package dev.comptoir.sales.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.Given;
import dev.comptoir.sales.Given.Shop;
import dev.comptoir.sales.OtherServices;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of sales while they happen. */
@SubgraphTest
class LiveTest {

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    Receipts receipts;

    @Autowired
    PlatformTransactionManager transactions;

    private JdbcClient jdbc;
    private Shop shop;
    private Shop other;
    private final UUID mug = OtherServices.onSale("Mug", "10.00");

    @BeforeEach
    void twoShops() {
        jdbc = JdbcClient.create(database);
        shop = new Given(database).shopIn("Europe/Paris");
        other = new Given(database).shopIn("Europe/Paris");
    }

    @Test
    void whatWasSoldBeforeIsNotToldAndWhatIsSoldThenIsToldOnce() {
        sell(shop);
        var since = new SalesSince(receipts, receipts.now());

        String first = sell(shop);
        String second = sell(other);

        assertThat(mine(since.next())).containsExactly(first, second);
        assertThat(mine(since.next())).isEmpty();
        String third = sell(shop);
        assertThat(mine(since.next())).containsExactly(third);
    }

    @Test
    void aSaleThatIsCommittedAfterALaterOneIsToldAllTheSame() {
        UUID session = open(shop);
        var since = new SalesSince(receipts, receipts.now());
        var slow = new TransactionTemplate(transactions);
        UUID id = Ids.next();

        slow.executeWithoutResult(transaction -> {
            jdbc.sql("""
                            insert into sale (id, store_id, receipt_number, kind, sold_at, day, net_total, units, session_id)
                            values (?, ?, 'slow', 'SALE', now(), current_date, 1, 1, ?)""").params(id, shop.id(), session).update();
            String later = CompletableFuture.supplyAsync(
                            () -> sell(other), act -> Thread.ofVirtual().start(act))
                    .join();
            assertThat(mine(CompletableFuture.supplyAsync(
                                    since::next, act -> Thread.ofVirtual().start(act))
                            .join()))
                    .containsExactly(later);
        });

        assertThat(mine(since.next())).containsExactly(id.toString());
        // A receipt without lines does not balance, and other tests look at the books.
        jdbc.sql("delete from sale where id = ?").param(id).update();
    }

    @Test
    void aStoreIsNamedWhenItsFiguresMoveAndOnlyThen() {
        sell(shop);
        var since = new FiguresSince(jdbc);
        assertThat(since.next()).doesNotContain(shop.id(), other.id());

        String sale = sell(shop);
        assertThat(since.next()).contains(shop.id()).doesNotContain(other.id());

        undo(sale);
        sell(other);
        assertThat(since.next()).contains(shop.id(), other.id());
        assertThat(since.next()).doesNotContain(shop.id(), other.id());
    }

    @Test
    void salesOfOtherStoresAreNotHeard() {
        var heard = subscribed(
                "saleRegistered { store { id } receiptNumber lines { quantity } total { amount } }", "CASHIER");

        var sold = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            sell(shop);
            sell(other);
            sold.incrementAndGet();
            return heard.isDone();
        });

        List<String> numbers = Pattern.compile("\"receiptNumber\":\"([^\"]+)\"")
                .matcher(heard.join())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(number -> number.startsWith(shop.code()));
        assertThat(heard.join())
                .contains("\"lines\":[{\"quantity\":1}]", "event:complete")
                .doesNotContain("errors");
    }

    @Test
    void aManagerHearsWhichOfHisStoresHasSold() {
        var heard = subscribed("revenueChanged { id name }", "MANAGER");

        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            sell(shop);
            sell(other);
            return heard.isDone();
        });

        assertThat(heard.join())
                .contains("{\"revenueChanged\":{\"id\":\"%s\",\"name\":".formatted(shop.id()))
                .doesNotContain(other.id().toString(), "errors");
    }

    private CompletableFuture<String> subscribed(String fields, String role) {
        String token = Tokens.with(claims -> claims.claim("roles", List.of(role))
                .claim("stores", List.of(shop.id().toString()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofSeconds(6)))));
        return CompletableFuture.supplyAsync(
                () -> new String(
                        as.http(token)
                                .post()
                                .uri("/graphql")
                                .accept(MediaType.TEXT_EVENT_STREAM)
                                .bodyValue(Map.of("query", "subscription { " + fields + " }"))
                                .exchange()
                                .expectBody()
                                .returnResult()
                                .getResponseBody(),
                        StandardCharsets.UTF_8),
                act -> Thread.ofVirtual().start(act));
    }

    private List<String> mine(List<Sale> sales) {
        return sales.stream()
                .filter(sale -> List.of(shop.id(), other.id()).contains(sale.storeId()))
                .map(sale -> sale.id().toString())
                .toList();
    }

    private String sell(Shop where) {
        return as.cashier(where.id())
                .document(
                        "mutation ($input: RegisterSaleInput!) { registerSale(input: $input) { ... on Sale { id } } }")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                open(where),
                                "lines",
                                List.of(Map.of("productId", mug, "quantity", 1)),
                                "payments",
                                List.of(Map.of("method", "CASH", "amount", "10.00")),
                                "idempotencyKey",
                                Ids.next()))
                .execute()
                .path("registerSale.id")
                .entity(String.class)
                .get();
    }

    private void undo(String sale) {
        as.manager(shop.id())
                .document("mutation ($input: VoidSaleInput!) { voidSale(input: $input) { __typename } }")
                .variable("input", Map.of("saleId", sale, "reason", "Wrong customer", "idempotencyKey", Ids.next()))
                .execute()
                .path("voidSale.__typename")
                .entity(String.class)
                .isEqualTo("Sale");
    }

    /** A register of its own for each sale. */
    private UUID open(Shop where) {
        UUID register = Ids.next();
        UUID session = Ids.next();
        jdbc.sql("insert into register (id, store_id, name) values (?, ?, ?)")
                .params(register, where.id(), register.toString())
                .update();
        jdbc.sql(
                        "insert into till_session (id, register_id, opened_at, opened_by, opening_float) values (?, ?, now(), ?, 0)")
                .params(session, register, Ids.next())
                .update();
        return session;
    }
}
