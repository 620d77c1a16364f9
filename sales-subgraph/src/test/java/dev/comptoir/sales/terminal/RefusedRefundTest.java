package dev.comptoir.sales.terminal;

import static dev.comptoir.sales.tender.PaidTill.byCard;
import static dev.comptoir.sales.tender.PaidTill.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.tender.PaidTill;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refunds that the bank refuses: {@code .51} whenever it is asked, {@code .55} the first time only. */
@SubgraphTest
class RefusedRefundTest {

    private static final String RETRY = """
            mutation ($input: RetryCardRefundInput!) { done: retryCardRefund(input: $input) {
              __typename ... on CardRefund { id status } ... on ErrorResult { message } } }""";
    private static final String PAY = """
            mutation ($input: PayCardRefundInCashInput!) { done: payCardRefundInCash(input: $input) {
              __typename ... on CardRefund { id status } ... on ErrorResult { message } } }""";

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    StatementCounter statements;

    private JdbcClient jdbc;
    private PaidTill till;

    @BeforeEach
    void aTillIsOpen() {
        jdbc = JdbcClient.create(database);
        till = PaidTill.inANewShop(as, database);
    }

    @Test
    void aStoreSeesWhatItOwesUntilItIsSettled() {
        Response sale = soldAndRefused("10.55");

        Response open = owed(as.manager(till.shop.id()));
        open.path("refusedCardRefunds[0].amount.amount").entity(String.class).isEqualTo("10.55");
        open.path("refusedCardRefunds[0].status").entity(String.class).isEqualTo("FAILED");
        open.path("refusedCardRefunds[0].detail").entity(String.class).satisfies(detail -> assertThat(detail)
                .contains("••••"));
        open.path("refusedCardRefunds[0].receiptNumber").entity(String.class).satisfies(number -> assertThat(number)
                .isNotBlank());
        UUID refund = refundOf(sale);

        UUID key = Ids.next();
        retry(refund, key).path("done.__typename").entity(String.class).isEqualTo("CardRefund");
        patiently(() -> assertThat(till.refundOfReturn(sale)).isEqualTo("DONE"));
        owed(as.cashier(till.shop.id()))
                .path("refusedCardRefunds")
                .entityList(Object.class)
                .hasSize(0);

        // The answer was lost: sent again, the terminal is asked nothing more.
        retry(refund, key).path("done.status").entity(String.class).isEqualTo("DONE");
        assertThat(jdbc.sql("select count(*) from simulated_terminal where reference like ?")
                        .param("refund-" + refund + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(auditedActs()).containsOnlyOnce("retryCardRefund");
    }

    @Test
    void whatTheBankRefusesAgainIsOwedAgain() {
        Response sale = soldAndRefused("10.51");

        retry(refundOf(sale), Ids.next());

        patiently(() -> assertThat(jdbc.sql("select status from card_refund where id = ? and attempt = 2")
                        .param(refundOf(sale))
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED"));
    }

    @Test
    void paidInCashItLeavesTheDrawerAndNotTheCards() {
        Response sale = soldAndRefused("10.51");
        assertThat(till.totals()).containsEntry("CARD", "10.51").containsEntry("CASH", "0.00");
        UUID refund = refundOf(sale);
        UUID key = Ids.next();

        for (int i = 0; i < 2; i++) {
            pay(refund, till.session, key)
                    .path("done.status")
                    .entity(String.class)
                    .isEqualTo("IN_CASH");
        }

        assertThat(till.refundOfReturn(sale)).isEqualTo("IN_CASH");
        assertThat(till.totals()).containsEntry("CARD", "21.02").containsEntry("CASH", "-10.51");
        refused(pay(refund, till.session, Ids.next()), "paid in cash already");
        refused(retry(refund, Ids.next()), "paid in cash already");
        assertThat(auditedActs()).containsOnlyOnce("payCardRefundInCash");
    }

    @Test
    void ofManyWhoSettleItAtOnceOneDoes() throws Exception {
        UUID refund = refundOf(soldAndRefused("10.55"));
        var acts = new ArrayList<Callable<String>>();
        for (int i = 0; i < 4; i++) {
            acts.add(() -> typeOf(pay(refund, till.session, Ids.next())));
            acts.add(() -> typeOf(retry(refund, Ids.next())));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<String>();
            for (var result : threads.invokeAll(acts)) {
                results.add(result.get());
            }
            assertThat(results.stream().collect(Collectors.groupingBy(type -> type, Collectors.counting())))
                    .isEqualTo(Map.of("CardRefund", 1L, "CardRefundError", 7L));
        }
    }

    @Test
    void whatIsNotRefusedIsNotSettled() {
        Response sale = till.sellPieces(2, "10.00", byCard(till.card("20.00"), "20.00"));
        till.giveBack(sale, 1, "CARD");
        patiently(() -> assertThat(till.refundOfReturn(sale)).isEqualTo("DONE"));

        refused(pay(refundOf(sale), till.session, Ids.next()), "on its way to the card");
        refused(retry(refundOf(sale), Ids.next()), "on its way to the card");
        refused(retry(Ids.next(), Ids.next()), "no such refund");
    }

    @Test
    void itIsPaidOutOfAnOpenTillOfTheSameStore() {
        UUID refund = refundOf(soldAndRefused("10.51"));
        PaidTill elsewhere = PaidTill.inANewShop(as, database);

        refused(pay(as.admin(), refund, elsewhere.session, Ids.next()), "another store");
        till.close();
        assertThat(typeOf(pay(refund, till.session, Ids.next()))).isEqualTo("TillNotOpenError");
        PaidTill beside = PaidTill.in(as, till.shop, "Till 2");
        pay(refund, beside.session, Ids.next())
                .path("done.status")
                .entity(String.class)
                .isEqualTo("IN_CASH");
        assertThat(beside.totals()).containsEntry("CASH", "-10.51").containsEntry("CARD", "10.51");
    }

    @Test
    void whatWasRefusedOfAVoidedSaleIsPaidInCashToo() {
        UUID card = till.card("10.55");
        Response sale = till.sell("10.55", byCard(card, "10.55"));
        till.undo(sale).path("voidSale.status").entity(String.class).isEqualTo("VOIDED");
        patiently(() -> assertThat(till.refundOfUndone(sale)).isEqualTo("FAILED"));
        UUID refund = jdbc.sql("select id from card_refund where card_payment_id = ?")
                .param(card)
                .query(UUID.class)
                .single();

        pay(refund, till.session, Ids.next());

        assertThat(till.refundOfUndone(sale)).isEqualTo("IN_CASH");
        // The card's payment stands after all, and cash went for it.
        assertThat(till.totals()).containsEntry("CARD", "10.55").containsEntry("CASH", "-10.55");
    }

    @Test
    void aCardThatIsOwedARefundIsGivenNoneOfTheNext() {
        UUID first = till.card("10.55");
        UUID second = till.card("10.55");
        Response sale = till.sellPieces(2, "10.55", byCard(first, "10.55"), byCard(second, "10.55"));
        till.giveBack(sale, 1, "CARD");
        patiently(() -> assertThat(till.refundOfReturn(sale)).isEqualTo("FAILED"));

        till.giveBack(sale, 1, "CARD")
                .path("returnGoods.__typename")
                .entity(String.class)
                .isEqualTo("SaleReturn");

        assertThat(jdbc.sql("select card_payment_id from card_refund where card_payment_id in (?, ?)")
                        .params(first, second)
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void nobodySeesOrSettlesRefundsOfAnotherStore() {
        UUID refund = refundOf(soldAndRefused("10.51"));
        HttpGraphQlTester stranger = as.manager(Ids.next());

        forbidden(owed(stranger));
        forbidden(stranger.document("query ($id: ID!) { cardRefund(id: $id) { id } }")
                .variable("id", refund)
                .execute());
        forbidden(retry(stranger, refund, Ids.next()));
        forbidden(pay(stranger, refund, till.session, Ids.next()));
    }

    @Test
    void whoMayTakeNothingBackNeedsAnApproval() {
        UUID refund = refundOf(soldAndRefused("10.51"));
        cashiersMayTakeBack(false);
        try {
            assertThat(typeOf(retry(refund, Ids.next()))).isEqualTo("ApprovalRequiredError");
            assertThat(typeOf(pay(refund, till.session, Ids.next()))).isEqualTo("ApprovalRequiredError");
        } finally {
            cashiersMayTakeBack(true);
        }
        assertThat(typeOf(pay(refund, till.session, Ids.next()))).isEqualTo("CardRefund");
    }

    @Test
    void theRefundsOfManyReturnsAreReadAtOnce() {
        Response sale = till.sellPieces(3, "10.00", byCard(till.card("30.00"), "30.00"));
        int ofOne = statementsFor(sale);
        till.giveBack(sale, 1, "CARD");
        int ofTwo = statementsFor(sale);
        till.giveBack(sale, 1, "CARD");
        till.giveBack(sale, 1, "CARD");

        assertThat(statementsFor(sale)).isEqualTo(ofTwo).isGreaterThan(ofOne);
    }

    private int statementsFor(Response sale) {
        return statements
                .during(() -> as.cashier(till.shop.id())
                        .document("query ($id: ID!) { sale(id: $id) { returns { cardRefunds { id } } } }")
                        .variable("id", idOf(sale))
                        .executeAndVerify())
                .count();
    }

    /** One of two pieces came back, and the bank refused to give so much back. */
    private Response soldAndRefused(String price) {
        String twice = new BigDecimal(price).multiply(BigDecimal.TWO).toPlainString();
        Response sale = till.sellPieces(2, price, byCard(till.card(twice), twice));
        till.giveBack(sale, 1, "CARD");
        patiently(() -> assertThat(till.refundOfReturn(sale)).isEqualTo("FAILED"));
        return sale;
    }

    private UUID refundOf(Response sale) {
        return as.cashier(till.shop.id())
                .document("query ($id: ID!) { sale(id: $id) { returns { cardRefunds { id } } } }")
                .variable("id", idOf(sale))
                .execute()
                .path("sale.returns[0].cardRefunds[0].id")
                .entity(UUID.class)
                .get();
    }

    private Response owed(HttpGraphQlTester who) {
        return who.document("""
                        query ($id: ID!) { refusedCardRefunds(storeId: $id) {
                          id status amount { amount } wantedAt receiptNumber detail } }""").variable("id", till.shop.id()).execute();
    }

    private Response retry(UUID refund, UUID key) {
        return retry(as.cashier(till.shop.id()), refund, key);
    }

    private static Response retry(HttpGraphQlTester who, UUID refund, UUID key) {
        return who.document(RETRY)
                .variable("input", Map.of("refundId", refund, "idempotencyKey", key))
                .execute();
    }

    private Response pay(UUID refund, UUID session, UUID key) {
        return pay(as.cashier(till.shop.id()), refund, session, key);
    }

    private static Response pay(HttpGraphQlTester who, UUID refund, UUID session, UUID key) {
        return who.document(PAY)
                .variable("input", Map.of("refundId", refund, "tillSessionId", session, "idempotencyKey", key))
                .execute();
    }

    private List<String> auditedActs() {
        return jdbc.sql("select act from audit_entry where store_id = ?")
                .param(till.shop.id())
                .query(String.class)
                .list();
    }

    private void cashiersMayTakeBack(boolean allowed) {
        jdbc.sql("update till_permission set allowed = ? where role = 'CASHIER' and action = 'RETURN_GOODS'")
                .param(allowed)
                .update();
    }

    private static String typeOf(Response done) {
        return done.path("done.__typename").entity(String.class).get();
    }

    private static void refused(Response done, String why) {
        assertThat(typeOf(done)).isEqualTo("CardRefundError");
        done.path("done.message").entity(String.class).satisfies(message -> assertThat(message)
                .contains(why));
    }

    private static void forbidden(Response done) {
        done.errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }

    private static void patiently(ThrowingRunnable asserted) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(asserted);
    }
}
