package dev.comptoir.sales.permission;

import static dev.comptoir.sales.tender.PaidTill.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.sales.tender.PaidTill;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Permission is asked before anything is held that other tills of the store wait for. */
@SubgraphTest
class NobodyWaitsForAnApprovalTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transactions;

    private JdbcClient jdbc;
    private PaidTill till;
    private Response sale;

    @BeforeEach
    void somethingIsSold() {
        jdbc = JdbcClient.create(database);
        till = PaidTill.inANewShop(as, database);
        sale = till.sell("10.00", by("CASH", "10.00"));
        jdbc.sql("update till_permission set allowed = false where role = 'CASHIER' and action = 'VOID_SALE'")
                .update();
    }

    @AfterEach
    void cashiersMayVoidAgain() {
        jdbc.sql("update till_permission set allowed = true where role = 'CASHIER' and action = 'VOID_SALE'")
                .update();
    }

    @Test
    void aDiscountInAnExchangeIsAskedForBeforeTheNumberIsCounted() {
        String asked = whileHeld("select last from receipt_counter where store_id = ? for update", this::exchange);

        assertThat(asked).isEqualTo("ApprovalRequiredError");
    }

    @Test
    void aVoidIsAskedForBeforeTheFiguresOfTheDayChange() {
        String asked = whileHeld("select sold from revenue_day where store_id = ? for update", this::undo);

        assertThat(asked).isEqualTo("ApprovalRequiredError");
    }

    private String whileHeld(String lock, Supplier<String> act) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return transactions.execute(status -> {
                jdbc.sql(lock).param(till.shop.id()).query().listOfRows();
                return CompletableFuture.supplyAsync(act, threads)
                        .completeOnTimeout("it waits", SOON.toSeconds(), TimeUnit.SECONDS)
                        .join();
            });
        }
    }

    private String exchange() {
        UUID lamp = OtherServices.onSale("Lamp", "20.00");
        String line = sale.path("registerSale.lines[0].id").entity(String.class).get();
        return answer(
                "mutation ($input: ExchangeGoodsInput!) { answer: exchangeGoods(input: $input) { __typename } }",
                Map.of(
                        "tillSessionId",
                        till.session,
                        "back",
                        Map.of(
                                "saleId",
                                PaidTill.idOf(sale),
                                "lines",
                                List.of(Map.of("saleLineId", line, "quantity", 1)),
                                "reason",
                                "Too small"),
                        "sale",
                        Map.of(
                                "lines",
                                List.of(Map.of("productId", lamp, "quantity", 1, "discountPercent", "20")),
                                "payments",
                                List.of(by("CASH", "6.00"))),
                        "idempotencyKey",
                        Ids.next()));
    }

    private String undo() {
        return answer(
                "mutation ($input: VoidSaleInput!) { answer: voidSale(input: $input) { __typename } }",
                Map.of("saleId", PaidTill.idOf(sale), "reason", "Mistake", "idempotencyKey", Ids.next()));
    }

    private String answer(String document, Map<String, Object> input) {
        return as.cashier(till.shop.id())
                .document(document)
                .variable("input", input)
                .execute()
                .path("answer.__typename")
                .entity(String.class)
                .get();
    }
}
