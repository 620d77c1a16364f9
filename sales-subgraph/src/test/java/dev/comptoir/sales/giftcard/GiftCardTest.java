package dev.comptoir.sales.giftcard;

import static dev.comptoir.sales.tender.PaidTill.by;
import static dev.comptoir.sales.tender.PaidTill.byCard;
import static dev.comptoir.sales.tender.PaidTill.byGiftCard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.tender.PaidTill;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gift cards from their sale to their last cent. */
@SubgraphTest
class GiftCardTest {

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

    @AfterEach
    void everyBalanceIsTheSumOfItsMovements() {
        assertThat(jdbc.sql("""
                        select count(*) from gift_card where balance <>
                            (select coalesce(sum(amount), 0) from gift_card_movement where gift_card_id = gift_card.id)""").query(Long.class).single()).isZero();
    }

    @Test
    void aGiftCardIsADebtAndNoRevenue() {
        UUID key = Ids.next();
        Response sold = till.sellGiftCard("25.00", key, by("CASH", "30.00"));

        String code = sold.path("sellGiftCard.code").entity(String.class).get();
        assertThat(code).matches("([0-9]{4} ){3}[0-9]{4}");
        sold.path("sellGiftCard.balance.amount").entity(String.class).isEqualTo("25.00");
        sold.path("sellGiftCard.change.amount").entity(String.class).isEqualTo("5.00");
        sold.path("sellGiftCard.payments[0].amount.amount").entity(String.class).isEqualTo("30.00");
        sold.path("sellGiftCard.store.id").entity(UUID.class).isEqualTo(till.shop.id());
        assertThat(till.totals()).containsEntry("CASH", "25.00");
        assertThat(jdbc.sql("select count(*) from revenue_day where store_id = ?")
                        .param(till.shop.id())
                        .query(Long.class)
                        .single())
                .isZero();

        // The answer was lost: sent again, it is the same card, with its code.
        till.sellGiftCard("25.00", key, by("CASH", "30.00"))
                .path("sellGiftCard.code")
                .entity(String.class)
                .isEqualTo(code);
        assertThat(till.totals()).containsEntry("CASH", "25.00");
    }

    @Test
    void itIsNotBoughtWithGoods() {
        Response refused = till.sellGiftCard("25.00", Ids.next(), by("EXCHANGE", "25.00"));

        refused.path("sellGiftCard.__typename").entity(String.class).isEqualTo("PaymentMismatchError");
        refused.path("sellGiftCard.message").entity(String.class).satisfies(why -> assertThat(why)
                .contains("goods"));
        assertThat(till.totals()).doesNotContainKey("EXCHANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CASH", "OTHER"})
    void whatIsPaidOtherwiseUsesNoCardPaymentUp(String method) {
        UUID payment = till.card("25.00");
        till.sellGiftCard("25.00", Ids.next(), Map.of("method", method, "amount", "25.00", "cardPaymentId", payment))
                .path("sellGiftCard.__typename")
                .entity(String.class)
                .isEqualTo("GiftCard");

        till.askCard(payment).path("card.used").entity(Boolean.class).isEqualTo(false);
        assertThat(till.totals()).containsEntry(method, "25.00");
    }

    @Test
    void itsCodeIsShownWholeAtItsSaleOnly() {
        String code = till.giftCard("25.00");

        till.askGiftCard(code)
                .path("giftCard.code")
                .entity(String.class)
                .isEqualTo("•••• •••• •••• " + code.substring(15));
        Response sale = till.sell("10.00", byGiftCard(code, "10.00"));
        sale.path("registerSale.payments[0].detail").entity(String.class).isEqualTo("•••• " + code.substring(15));
    }

    @Test
    void itPaysInAnyStoreOfItsCurrencyUntilItIsEmpty() {
        String code = till.giftCard("25.00");
        PaidTill elsewhere = PaidTill.inANewShop(as, database);

        sold(elsewhere.sell("20.00", byGiftCard(code, "20.00")));

        assertThat(elsewhere.balance(code)).isEqualTo("5.00");
        Response short5 = till.sell("6.00", byGiftCard(code, "6.00"));
        refused(short5, "5.00");
        short5.path("registerSale.balance.amount").entity(String.class).isEqualTo("5.00");
        sold(till.sell("6.00", byGiftCard(code, "5.00"), by("CASH", "1.00")));
        assertThat(till.balance(code)).isEqualTo("0.00");
        assertThat(elsewhere.totals()).containsEntry("GIFT_CARD", "20.00");
    }

    @Test
    void itDoesNotPayInAnotherCurrency() {
        String code = till.giftCard("25.00");
        jdbc.sql("update gift_card set currency = 'EUR' where code = ?")
                .param(code.replace(" ", ""))
                .update();

        refused(till.sell("5.00", byGiftCard(code, "5.00")), "EUR");
    }

    @Test
    void tillsThatUseOneCardAtOnceTakeWhatIsThereAndNoMore() throws Exception {
        String code = till.giftCard("25.00");
        var tills = new ArrayList<PaidTill>();
        for (int i = 2; i < 10; i++) {
            tills.add(PaidTill.in(as, till.shop, "Till " + i));
        }

        assertThat(together(tills.stream()
                        .map(one -> (Callable<String>) () -> typeOf(one.sell("10.00", byGiftCard(code, "10.00"))))
                        .toList()))
                .isEqualTo(Map.of("Sale", 2L, "GiftCardError", 6L));
        assertThat(till.balance(code)).isEqualTo("5.00");
    }

    @Test
    void tillsThatUseTwoCardsInOppositeOrderDoNotWaitForEachOtherForEver() throws Exception {
        String first = till.giftCard("50.00");
        String second = till.giftCard("50.00");

        assertThat(together(IntStream.range(0, 10)
                        .mapToObj(i -> (Callable<String>) () -> typeOf(
                                i % 2 == 0
                                        ? till.sell("4.00", byGiftCard(first, "2.00"), byGiftCard(second, "2.00"))
                                        : till.sell("4.00", byGiftCard(second, "2.00"), byGiftCard(first, "2.00"))))
                        .toList()))
                .isEqualTo(Map.of("Sale", 10L));
        assertThat(List.of(till.balance(first), till.balance(second))).containsOnly("30.00");
    }

    @Test
    void oneCardMayPayTwiceInASale() {
        String code = till.giftCard("10.00");

        refused(till.sell("12.00", byGiftCard(code, "6.00"), byGiftCard(code, "6.00")), "4.00");
        assertThat(till.balance(code)).isEqualTo("10.00");
        sold(till.sell("10.00", byGiftCard(code, "6.00"), byGiftCard(code, "4.00")));
        assertThat(till.balance(code)).isEqualTo("0.00");
    }

    @Test
    void aSaleThatIsRefusedTakesNothing() {
        String code = till.giftCard("25.00");
        UUID declined = till.card("3.51");

        till.sell("13.51", byGiftCard(code, "10.00"), byCard(declined, "3.51"))
                .path("registerSale.__typename")
                .entity(String.class)
                .isEqualTo("CardPaymentError");
        assertThat(till.balance(code)).isEqualTo("25.00");
    }

    @Test
    void refundsFillTheCardAgainAndNeverWithMoreThanItPaid() {
        String code = till.giftCard("10.00");
        Response sale = till.sellPieces(2, "10.00", byGiftCard(code, "10.00"), by("CASH", "10.00"));

        till.giveBack(sale, 1, "GIFT_CARD")
                .path("returnGoods.__typename")
                .entity(String.class)
                .isEqualTo("SaleReturn");
        assertThat(till.balance(code)).isEqualTo("10.00");
        till.giveBack(sale, 1, "GIFT_CARD")
                .path("returnGoods.__typename")
                .entity(String.class)
                .isEqualTo("NotReturnableError");
        assertThat(till.balance(code)).isEqualTo("10.00");
    }

    @Test
    void aVoidedSaleFillsItsCardsAgain() {
        String first = till.giftCard("10.00");
        String second = till.giftCard("10.00");
        Response sale = till.sell("15.00", byGiftCard(first, "10.00"), byGiftCard(second, "5.00"));

        till.undo(sale).path("voidSale.status").entity(String.class).isEqualTo("VOIDED");

        assertThat(List.of(till.balance(first), till.balance(second))).containsOnly("10.00");
    }

    @Test
    void aCodeMustBeSaidAndBeRight() {
        refused(till.sell("5.00", by("GIFT_CARD", "5.00")), "by its code");
        refused(till.sell("5.00", byGiftCard("1234", "5.00")), "sixteen digits");
        till.askGiftCard("1234 5678 9012 3456")
                .path("giftCard.__typename")
                .entity(String.class)
                .isEqualTo("GiftCardError");
    }

    /** As an admin, whom no other test here is: the pause is a person's. */
    @Test
    void whoTriesCodesHasToWait() {
        String right = till.giftCard("10.00");
        for (int i = 0; i < 5; i++) {
            assertThat(askAsAdmin(GiftCardCode.random().digits())).contains("no gift card of this code");
        }

        assertThat(askAsAdmin(right)).contains("Wait 5 minutes");
        assertThat(till.balance(right)).isEqualTo("10.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "5000.01", "1.005"})
    void aGiftCardIsWorthSomethingWithinReason(String amount) {
        till.sellGiftCard(amount, Ids.next(), by("CASH", "10.00"))
                .path("sellGiftCard.__typename")
                .entity(String.class)
                .isEqualTo("InvalidAmountError");
    }

    @Test
    void aGiftCardIsPaidInFullAndNotWithAnother() {
        till.sellGiftCard("10.00", Ids.next(), by("CASH", "9.99"))
                .path("sellGiftCard.__typename")
                .entity(String.class)
                .isEqualTo("PaymentMismatchError");
        till.sellGiftCard("10.00", Ids.next(), byGiftCard(till.giftCard("10.00"), "10.00"))
                .path("sellGiftCard.__typename")
                .entity(String.class)
                .isEqualTo("GiftCardError");
    }

    @Test
    void aGiftCardIsBoughtByCardAtTheTerminal() {
        UUID card = till.card("10.00");

        till.sellGiftCard("10.00", Ids.next(), byCard(card, "10.00"))
                .path("sellGiftCard.payments[0].detail")
                .entity(String.class)
                .satisfies(detail -> assertThat(detail).contains("••••"));
        till.sellGiftCard("10.00", Ids.next(), byCard(card, "10.00"))
                .path("sellGiftCard.__typename")
                .entity(String.class)
                .isEqualTo("CardPaymentError");
        assertThat(till.totals()).containsEntry("CARD", "10.00");
    }

    @Test
    void aGiftCardSoldByMistakeIsUndoneAndTheSessionBalances() {
        UUID atTerminal = till.card("10.00");
        Response sold = till.sellGiftCard("25.00", Ids.next(), byCard(atTerminal, "10.00"), by("CASH", "20.00"));
        UUID card = idOf(sold);
        UUID key = Ids.next();

        for (int i = 0; i < 2; i++) {
            Response undone = till.undoGiftCard(as.cashier(till.shop.id()), card, key);
            undone.path("voidGiftCard.balance.amount").entity(String.class).isEqualTo("0.00");
            undone.path("voidGiftCard.voidedAt").hasValue();
            undone.path("voidGiftCard.code").entity(String.class).satisfies(code -> assertThat(code)
                    .startsWith("••••"));
        }

        assertThat(till.totals()).containsEntry("CASH", "0.00").doesNotContainKey("CARD");
        assertThat(jdbc.sql("select amount from card_refund where card_payment_id = ?")
                        .param(atTerminal)
                        .query(BigDecimal.class)
                        .list())
                .singleElement()
                .satisfies(amount -> assertThat(amount).isEqualByComparingTo("10.00"));
        String code = sold.path("sellGiftCard.code").entity(String.class).get();
        refused(till.sell("5.00", byGiftCard(code, "5.00")), "0.00");
        notUndone(till.undoGiftCard(as.cashier(till.shop.id()), card, Ids.next()), "undone before");
        assertThat(jdbc.sql("select act from audit_entry where subject = ? order by id")
                        .param(card)
                        .query(String.class)
                        .list())
                .containsExactly("sellGiftCard", "voidGiftCard");
    }

    @Test
    void aGiftCardThatWasUsedIsNotUndone() {
        Response sold = till.sellGiftCard("25.00", Ids.next(), by("CASH", "25.00"));
        String code = sold.path("sellGiftCard.code").entity(String.class).get();
        Response sale = till.sell("5.00", byGiftCard(code, "5.00"));

        notUndone(till.undoGiftCard(as.manager(till.shop.id()), idOf(sold), Ids.next()), "paid with this gift card");
        till.undo(sale);
        notUndone(till.undoGiftCard(as.manager(till.shop.id()), idOf(sold), Ids.next()), "paid with this gift card");
        assertThat(till.balance(code)).isEqualTo("25.00");
    }

    @Test
    void whoeverPaysWithAGiftCardThatIsUndoneAtThatMomentOneOfBothHappens() throws Exception {
        for (int i = 0; i < 5; i++) {
            Response sold = till.sellGiftCard("5.00", Ids.next(), by("CASH", "5.00"));
            String code = sold.path("sellGiftCard.code").entity(String.class).get();

            assertThat(together(
                            List.of(() -> typeOf(till.sell("5.00", byGiftCard(code, "5.00"))), () -> till.undoGiftCard(
                                            as.manager(till.shop.id()), idOf(sold), Ids.next())
                                    .path("voidGiftCard.__typename")
                                    .entity(String.class)
                                    .get())))
                    .isIn(Map.of("Sale", 1L, "GiftCardError", 1L), Map.of("GiftCard", 1L, "GiftCardError", 1L));
        }
    }

    @Test
    void aGiftCardOfAClosedSessionIsNotUndone() {
        UUID card = idOf(till.sellGiftCard("25.00", Ids.next(), by("CASH", "25.00")));
        till.close();

        notUndone(till.undoGiftCard(as.manager(till.shop.id()), card, Ids.next()), "closed");
    }

    @Test
    void whoMayNotVoidASaleNeedsAnApprovalForAGiftCardToo() {
        UUID card = idOf(till.sellGiftCard("25.00", Ids.next(), by("CASH", "25.00")));
        cashiersMayVoid(false);
        try {
            till.undoGiftCard(as.cashier(till.shop.id()), card, Ids.next())
                    .path("voidGiftCard.__typename")
                    .entity(String.class)
                    .isEqualTo("ApprovalRequiredError");
        } finally {
            cashiersMayVoid(true);
        }
        assertThat(till.totals()).containsEntry("CASH", "25.00");
    }

    @Test
    void nobodyUndoesGiftCardsOfAnotherStore() {
        UUID card = idOf(till.sellGiftCard("25.00", Ids.next(), by("CASH", "25.00")));

        till.undoGiftCard(as.manager(Ids.next()), card, Ids.next()).errors().satisfy(errors -> assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }

    private void cashiersMayVoid(boolean allowed) {
        jdbc.sql("update till_permission set allowed = ? where role = 'CASHIER' and action = 'VOID_SALE'")
                .param(allowed)
                .update();
    }

    private static UUID idOf(Response sold) {
        return sold.path("sellGiftCard.id").entity(UUID.class).get();
    }

    private static void notUndone(Response answer, String why) {
        answer.path("voidGiftCard.__typename").entity(String.class).isEqualTo("GiftCardError");
        answer.path("voidGiftCard.message").entity(String.class).satisfies(message -> assertThat(message)
                .contains(why));
    }

    @Test
    void nobodySellsGiftCardsInAnotherStore() {
        as.cashier(Ids.next())
                .document("mutation ($input: SellGiftCardInput!) { sellGiftCard(input: $input) { __typename } }")
                .variable(
                        "input",
                        Map.of(
                                "tillSessionId",
                                till.session,
                                "amount",
                                "5",
                                "payments",
                                List.of(by("CASH", "5")),
                                "idempotencyKey",
                                Ids.next()))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")));
    }

    @Test
    void whateverIsSoldAndBroughtBackTheLedgerBalances() {
        var random = new Random(4);
        List<String> codes = List.of(till.giftCard("40.00"), till.giftCard("40.00"));
        var sales = new ArrayList<Response>();
        for (int i = 0; i < 40; i++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    Response sale = till.sellPieces(
                            2,
                            "4.00",
                            byGiftCard(codes.get(random.nextInt(2)), "5.00"),
                            random.nextBoolean()
                                    ? byGiftCard(codes.get(random.nextInt(2)), "3.00")
                                    : by("CASH", "3.00"));
                    if (typeOf(sale).equals("Sale")) {
                        sales.add(sale);
                    }
                }
                case 2 -> anyOf(sales, random).ifPresent(sale -> till.giveBack(sale, 1, "GIFT_CARD"));
                default -> anyOf(sales, random).ifPresent(till::undo);
            }
            // What is on the cards, and what they paid that still counts, is what was put on them.
            assertThat(new BigDecimal(till.balance(codes.get(0)))
                            .add(new BigDecimal(till.balance(codes.get(1))))
                            .add(new BigDecimal(till.totals().getOrDefault("GIFT_CARD", "0"))))
                    .isEqualByComparingTo("80.00");
        }
    }

    private static java.util.Optional<Response> anyOf(List<Response> sales, Random random) {
        return sales.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(sales.get(random.nextInt(sales.size())));
    }

    private String askAsAdmin(String code) {
        return as.admin()
                .document("query ($code: String!) { giftCard(code: $code) { ... on ErrorResult { message } } }")
                .variable("code", code)
                .execute()
                .path("giftCard.message")
                .entity(String.class)
                .get();
    }

    private static String typeOf(Response sale) {
        return sale.path("registerSale.__typename").entity(String.class).get();
    }

    private static void sold(Response sale) {
        assertThat(typeOf(sale)).isEqualTo("Sale");
    }

    private static void refused(Response sale, String why) {
        assertThat(typeOf(sale)).isEqualTo("GiftCardError");
        sale.path("registerSale.message").entity(String.class).satisfies(message -> assertThat(message)
                .contains(why));
    }

    private static Map<String, Long> together(List<Callable<String>> acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<String>();
            for (var result : threads.invokeAll(acts)) {
                results.add(result.get());
            }
            return results.stream().collect(Collectors.groupingBy(type -> type, Collectors.counting()));
        }
    }
}
