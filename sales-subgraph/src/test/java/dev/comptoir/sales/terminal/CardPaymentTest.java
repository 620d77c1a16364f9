package dev.comptoir.sales.terminal;

import static dev.comptoir.sales.tender.PaidTill.by;
import static dev.comptoir.sales.tender.PaidTill.byCard;
import static dev.comptoir.sales.tender.PaidTill.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.tender.PaidTill;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards at the simulated terminal, whose cents say what happens. */
@SubgraphTest
class CardPaymentTest {

    @Autowired
    As as;

    @Autowired
    DataSource database;

    private JdbcClient jdbc;
    private PaidTill till;

    @BeforeEach
    void aTillIsOpen() {
        jdbc = JdbcClient.create(database);
        till = PaidTill.inANewShop(as, database);
    }

    @Test
    void anApprovedCardPaysForOneSaleAndNoOther() {
        Response started = till.startCard("11.50");
        started.path("startCardPayment.status").entity(String.class).isEqualTo("APPROVED");
        UUID card = started.path("startCardPayment.id").entity(UUID.class).get();

        Response sale = till.sell("11.50", byCard(card, "11.50"));
        sale.path("registerSale.__typename").entity(String.class).isEqualTo("Sale");
        sale.path("registerSale.payments[0].detail").entity(String.class).satisfies(detail -> assertThat(detail)
                .matches("(VISA|MASTERCARD) •••• [0-9]{4} · [AB][0-9]{6}"));

        Response second = till.sell("11.50", byCard(card, "11.50"));
        second.path("registerSale.__typename").entity(String.class).isEqualTo("CardPaymentError");
        second.path("registerSale.cardPaymentId").entity(UUID.class).isEqualTo(card);
        second.path("registerSale.message").entity(String.class).satisfies(message -> assertThat(message)
                .contains("used already"));
        assertThat(till.totals()).containsEntry("CARD", "11.50");
    }

    @Test
    void tillsThatUseOneCardPaymentAtOnceSellOnce() throws Exception {
        UUID card = till.card("9.00");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(IntStream.range(0, 6)
                    .mapToObj(i -> (java.util.concurrent.Callable<String>) () -> till.sell("9.00", byCard(card, "9.00"))
                            .path("registerSale.__typename")
                            .entity(String.class)
                            .get())
                    .toList());
            var counts = results.stream()
                    .map(result -> result.resultNow())
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
            assertThat(counts).isEqualTo(Map.of("Sale", 1L, "CardPaymentError", 5L));
        }
    }

    @Test
    void aDeclinedCardPaysForNothing() {
        Response started = till.startCard("10.51");

        started.path("startCardPayment.status").entity(String.class).isEqualTo("DECLINED");
        started.path("startCardPayment.message").entity(String.class).satisfies(message -> assertThat(message)
                .contains("not charged"));
        started.path("startCardPayment.authorisationCode").valueIsNull();
        UUID card = started.path("startCardPayment.id").entity(UUID.class).get();
        refused(till.sell("10.51", byCard(card, "10.51")), "declined");
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainAndTheCardIsChargedOnce() {
        UUID key = Ids.next();
        Response started = till.startCard("10.53", key);
        UUID card = started.path("startCardPayment.id").entity(UUID.class).get();
        till.startCard("10.53", key)
                .path("startCardPayment.id")
                .entity(UUID.class)
                .isEqualTo(card);

        awaiting(card, "APPROVED");
        till.sell("10.53", byCard(card, "10.53"))
                .path("registerSale.__typename")
                .entity(String.class)
                .isEqualTo("Sale");
        assertThat(startsAtTerminal(card)).isEqualTo(1);
    }

    @Test
    void aPaymentThatNeverReachedTheTerminalIsBegunWhenItIsAskedFor() {
        UUID card = till.card("10.54");
        jdbc.sql("delete from simulated_terminal where reference = ?")
                .param(card.toString())
                .update();

        await().untilAsserted(() -> {
            till.askCard(card);
            assertThat(startsAtTerminal(card)).isEqualTo(1);
        });
    }

    @Test
    void silenceIsNeitherAYesNorANo() {
        UUID card = till.card("10.52");
        refused(till.sell("10.52", byCard(card, "10.52")), "not answered yet");
        aLongTimePasses(card);

        awaiting(card, "TIMED_OUT");
        refused(till.sell("10.52", byCard(card, "10.52")), "not known whether");
        Response second = till.startCard("10.52");
        second.path("startCardPayment.__typename").entity(String.class).isEqualTo("CardPaymentError");
        second.path("startCardPayment.cardPaymentId").entity(UUID.class).isEqualTo(card);

        theTerminalSpeaksAgain(card);
        awaiting(card, "DECLINED");
    }

    @Test
    void aPaymentThatIsGivenUpWhileTheTerminalIsSilentGoesBackWhenItWasCharged() {
        UUID card = till.card("10.54");

        till.cancelCard(card)
                .path("cancelCardPayment.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("told to stop"));
        // The terminal is free for the next card meanwhile.
        till.startCard("10.00")
                .path("startCardPayment.status")
                .entity(String.class)
                .isEqualTo("APPROVED");

        theTerminalSpeaksAgain(card);
        awaiting(card, "REVERSED");
        awaitRefund(card, "10.54");
        refused(till.sell("10.54", byCard(card, "10.54")), "went back");
    }

    @Test
    void anApprovedPaymentThatIsCancelledGoesBackOnce() {
        UUID card = till.card("12.00");

        for (int i = 0; i < 3; i++) {
            till.cancelCard(card)
                    .path("cancelCardPayment.status")
                    .entity(String.class)
                    .isEqualTo("REVERSED");
        }
        awaitRefund(card, "12.00");
    }

    @Test
    void aPaymentOfASaleIsNotCancelled() {
        UUID card = till.card("12.00");
        till.sell("12.00", byCard(card, "12.00"));

        till.cancelCard(card)
                .path("cancelCardPayment.__typename")
                .entity(String.class)
                .isEqualTo("CardPaymentError");
        assertThat(refunded(card)).isZero();
    }

    @Test
    void anApprovedPaymentThatNobodyAsksForGoesBack() {
        UUID forgotten = till.card("13.00");
        UUID kept = till.card("14.00");
        UUID used = till.card("15.00");
        till.sell("15.00", byCard(used, "15.00"));
        jdbc.sql("update card_payment set kept_until = now() - interval '1 second' where id in (?, ?)")
                .params(forgotten, used)
                .update();

        patiently().untilAsserted(() -> assertThat(statusOf(forgotten)).isEqualTo("REVERSED"));
        awaitRefund(forgotten, "13.00");
        refused(till.sell("13.00", byCard(forgotten, "13.00")), "went back");
        assertThat(List.of(statusOf(kept), statusOf(used))).containsOnly("APPROVED");
    }

    @Test
    void aPageThatAsksKeepsAPayment() {
        UUID card = till.card("13.00");
        jdbc.sql("update card_payment set kept_until = now() + interval '3 seconds' where id = ?")
                .param(card)
                .update();

        till.askCard(card);

        assertThat(jdbc.sql("select kept_until > now() + interval '9 minutes' from card_payment where id = ?")
                        .param(card)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whatACardPaidAtATillThatIsClosedGoesBack() {
        UUID card = till.card("16.00");

        till.close().path("closeTill.__typename").entity(String.class).isEqualTo("TillSession");

        patiently().untilAsserted(() -> assertThat(statusOf(card)).isEqualTo("REVERSED"));
        awaitRefund(card, "16.00");
    }

    @Test
    void aCardPaysItsAmountAtItsTillOnly() {
        UUID card = till.card("11.00");
        PaidTill beside = PaidTill.in(as, till.shop, "Till 2");

        refused(till.sell("12.00", byCard(card, "12.00")), "the card paid");
        refused(beside.sell("11.00", byCard(card, "11.00")), "no such card payment");
        refused(till.sell("11.00", byCard(Ids.next(), "11.00")), "no such card payment");
        till.sell("11.00", byCard(card, "11.00"))
                .path("registerSale.__typename")
                .entity(String.class)
                .isEqualTo("Sale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10.005", "100000000"})
    void whatNoCardCanPayIsRefused(String amount) {
        till.startCard(amount)
                .path("startCardPayment.__typename")
                .entity(String.class)
                .isEqualTo("InvalidAmountError");
    }

    @Test
    void aRefundGoesBackToTheCardAndNeverMoreThanItPaid() {
        UUID card = till.card("10.00");
        Response sale = till.sellPieces(3, "10.00", byCard(card, "10.00"), by("CASH", "20.00"));

        Response back = till.giveBack(sale, 1, "CARD");
        back.path("returnGoods.refundStatus").entity(String.class).satisfies(status -> assertThat(status)
                .isIn("PENDING", "DONE"));
        patiently().untilAsserted(() -> assertThat(till.refundOfReturn(sale)).isEqualTo("DONE"));
        assertThat(refunded(card)).isEqualByComparingTo("10.00");

        Response more = till.giveBack(sale, 1, "CARD");
        more.path("returnGoods.__typename").entity(String.class).isEqualTo("NotReturnableError");
        till.giveBack(sale, 1, "CASH")
                .path("returnGoods.__typename")
                .entity(String.class)
                .isEqualTo("SaleReturn");
        assertThat(refunded(card)).isEqualByComparingTo("10.00");
    }

    @Test
    void aRefundThatTheBankRefusesIsSaid() {
        UUID card = till.card("21.02");
        Response sale = till.sellPieces(2, "10.51", byCard(card, "21.02"));

        till.giveBack(sale, 1, "CARD");

        patiently().untilAsserted(() -> assertThat(till.refundOfReturn(sale)).isEqualTo("FAILED"));
        till.giveBack(sale, 1, "CASH");
    }

    @Test
    void aVoidedSaleGoesBackToItsCards() {
        UUID first = till.card("6.00");
        UUID second = till.card("4.00");
        Response sale = till.sell("10.00", byCard(first, "6.00"), byCard(second, "4.00"));

        till.undo(sale).path("voidSale.status").entity(String.class).isEqualTo("VOIDED");

        patiently().untilAsserted(() -> assertThat(till.refundOfUndone(sale)).isEqualTo("DONE"));
        assertThat(refunded(first)).isEqualByComparingTo("6.00");
        assertThat(refunded(second)).isEqualByComparingTo("4.00");
        assertThat(idOf(sale)).isNotNull();
    }

    @Test
    void aCardAtATerminalThatStandsAloneIsNobodysBusiness() {
        Response sale = till.sell("10.00", by("CARD", "10.00"));

        sale.path("registerSale.payments[0].detail").valueIsNull();
        till.giveBack(sale, 1, "CARD").path("returnGoods.refundStatus").valueIsNull();
    }

    @Test
    void nobodyReadsOrCancelsCardPaymentsOfAnotherStore() {
        UUID card = till.card("10.00");

        for (String document : List.of(
                "query ($id: ID!) { cardPayment(id: $id) { id } }",
                "mutation ($id: ID!) { cancelCardPayment(id: $id) { __typename } }",
                "mutation ($id: ID!) { startCardPayment(input: {tillSessionId: \"" + till.session
                        + "\", amount: \"1\", idempotencyKey: $id}) { __typename } }")) {
            as.cashier(Ids.next())
                    .document(document)
                    .variable("id", card)
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> assertThat(
                                    error.getExtensions())
                            .containsEntry("code", "FORBIDDEN")));
        }
        assertThat(statusOf(card)).isEqualTo("APPROVED");
    }

    private void refused(Response sale, String why) {
        sale.path("registerSale.__typename").entity(String.class).isEqualTo("CardPaymentError");
        sale.path("registerSale.message").entity(String.class).satisfies(message -> assertThat(message)
                .containsIgnoringCase(why));
    }

    private void awaiting(UUID card, String status) {
        patiently().untilAsserted(() -> till.askCard(card)
                .path("card.status")
                .entity(String.class)
                .isEqualTo(status));
    }

    private void awaitRefund(UUID card, String amount) {
        patiently().untilAsserted(() -> assertThat(refunded(card)).isEqualByComparingTo(amount));
    }

    private BigDecimal refunded(UUID card) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) from card_refund where card_payment_id = ? and status = 'DONE'""").param(card).query(BigDecimal.class).single();
    }

    private String statusOf(UUID card) {
        return jdbc.sql("select status from card_payment where id = ?")
                .param(card)
                .query(String.class)
                .single();
    }

    private int startsAtTerminal(UUID card) {
        return jdbc.sql("select count(*) from simulated_terminal where reference = ?")
                .param(card.toString())
                .query(Integer.class)
                .single();
    }

    private void aLongTimePasses(UUID card) {
        jdbc.sql("update card_payment set started_at = started_at - interval '1 minute' where id = ?")
                .param(card)
                .update();
    }

    private void theTerminalSpeaksAgain(UUID card) {
        jdbc.sql("update simulated_terminal set started_at = started_at - interval '2 hours' where reference = ?")
                .param(card.toString())
                .update();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
