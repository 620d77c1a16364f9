package dev.comptoir.sales.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.sales.bill.Terms.Tax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillTest {

    private static final Terms QUEBEC = new Terms(
            Currency.getInstance("CAD"),
            List.of(new Tax("TPS", amount("0.05"), false), new Tax("TVQ", amount("0.09975"), false)),
            false);
    private static final Terms UNITED_KINGDOM =
            new Terms(Currency.getInstance("GBP"), List.of(new Tax("VAT", amount("0.2"), false)), true);

    @Test
    void inQuebecEachTaxIsOnTheSubtotal() {
        Bill bill = Bill.of(QUEBEC, List.of(item("12.35", "2"), item("0.99", "1")), Discount.NONE);

        assertThat(bill.subtotal()).isEqualTo("25.69");
        assertThat(bill.taxes()).extracting(Bill.TaxAmount::amount).containsExactly(amount("1.28"), amount("2.56"));
        assertThat(bill.total()).isEqualTo("29.53");
    }

    @Test
    void whereATaxIsCompoundItIsOnTheTaxesBeforeItToo() {
        var terms = new Terms(
                Currency.getInstance("CAD"),
                List.of(new Tax("TPS", amount("0.05"), false), new Tax("TVQ", amount("0.095"), true)),
                false);

        assertThat(Bill.of(terms, List.of(item("100", "1")), Discount.NONE).total())
                .isEqualTo("114.98"); // 100 + 5 + 9.975
    }

    @Test
    void wherePricesIncludeTheTaxItIsTakenOutOfTheTotal() {
        Bill bill = Bill.of(UNITED_KINGDOM, List.of(item("10.00", "1"), item("2.99", "1")), Discount.NONE);

        assertThat(bill.total()).isEqualTo("12.99");
        assertThat(bill.taxes()).extracting(Bill.TaxAmount::amount).containsExactly(amount("2.17"));
        assertThat(bill.subtotal()).isEqualTo("10.82");
        assertThat(bill.lines()).extracting(Bill.Line::net).containsExactly(amount("8.33"), amount("2.49"));
    }

    @Test
    void theSalesDiscountIsDividedAmongTheLinesToTheCent() {
        Bill bill = Bill.of(
                QUEBEC,
                List.of(item("10.00", "1"), item("10.00", "1"), item("10.00", "1")),
                new Discount.Amount(amount("10.00")));

        assertThat(bill.lines())
                .extracting(Bill.Line::discount)
                .containsExactly(amount("3.34"), amount("3.33"), amount("3.33"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsSoldTheBillAddsUp(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Terms terms = anyTerms(random);
            List<Item> items = anyItems(random);
            Bill bill = Bill.of(terms, items, new Discount.Percent(BigDecimal.valueOf(random.nextInt(0, 101))));

            assertThat(sum(bill.lines().stream().map(Bill.Line::net).toList())).isEqualByComparingTo(bill.subtotal());
            BigDecimal taxes =
                    sum(bill.taxes().stream().map(Bill.TaxAmount::amount).toList());
            assertThat(bill.subtotal().add(taxes)).isEqualByComparingTo(bill.total());
            assertThat(bill.total().scale()).isEqualTo(terms.currency().getDefaultFractionDigits());
            assertThat(bill.lines()).allSatisfy(line -> {
                assertThat(line.gross().subtract(line.discount())).isEqualByComparingTo(line.total());
                assertThat(line.total()).isNotNegative();
                assertThat(line.net()).isNotNegative();
            });
            if (terms.pricesIncludeTax()) {
                assertThat(sum(bill.lines().stream().map(Bill.Line::total).toList()))
                        .isEqualByComparingTo(bill.total());
            }

            BigDecimal cash = bill.total().add(BigDecimal.valueOf(random.nextInt(0, 50)));
            if (cash.signum() > 0) {
                var settlement =
                        Settlement.of(bill.total(), List.of(new Payment(PaymentMethod.CASH, cash)), terms.decimals());
                assertThat(cash.subtract(settlement.change())).isEqualByComparingTo(bill.total());
            }
        }
    }

    @Test
    void nothingIsNoSale() {
        assertThatThrownBy(() -> Bill.of(QUEBEC, List.of(), Discount.NONE)).isInstanceOf(ImpossibleBill.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.01", "101"})
    void noDiscountIsBelowZeroOrMoreThanAll(String percent) {
        assertThatThrownBy(() -> new Discount.Percent(amount(percent))).isInstanceOf(ImpossibleBill.class);
    }

    @Test
    void moreThanThereIsCannotComeOff() {
        var items = List.of(new Item(amount("5"), BigDecimal.ONE, new Discount.Amount(amount("5.01"))));

        assertThatThrownBy(() -> Bill.of(QUEBEC, items, Discount.NONE)).isInstanceOf(ImpossibleBill.class);
    }

    @ParameterizedTest
    @CsvSource({"CARD, 9.99", "CARD, 10.01", "CASH, 9.99", "CASH, 0", "CASH, -10", "CASH, 10.001"})
    void whatDoesNotPayTheTotalIsRefused(PaymentMethod method, String paid) {
        assertThatThrownBy(() -> Settlement.of(amount("10.00"), List.of(new Payment(method, amount(paid))), 2))
                .isInstanceOf(ImpossibleBill.class);
    }

    @Test
    void changeIsGivenOnTheCashOfASplitPayment() {
        var settlement = Settlement.of(
                amount("30.00"),
                List.of(new Payment(PaymentMethod.CARD, amount("20")), new Payment(PaymentMethod.CASH, amount("20"))),
                2);

        assertThat(settlement.change()).isEqualTo("10.00");
    }

    @Test
    void noMoreChangeIsGivenThanThereWasCash() {
        assertThatThrownBy(() -> Settlement.of(
                        amount("10.00"),
                        List.of(
                                new Payment(PaymentMethod.CARD, amount("15")),
                                new Payment(PaymentMethod.CASH, amount("1"))),
                        2))
                .isInstanceOf(ImpossibleBill.class);
    }

    @Test
    void sharesSumToTheWholeWhateverTheWeights() {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            List<BigDecimal> weights = IntStream.range(0, random.nextInt(1, 9))
                    .mapToObj(i -> BigDecimal.valueOf(random.nextInt(0, 5_000), 2))
                    .toList();
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(0, 100_000), 2);

            assertThat(sum(Shares.of(amount, weights, 2))).isEqualByComparingTo(amount);
        }
    }

    private static Terms anyTerms(Random random) {
        var taxes = new ArrayList<Tax>();
        for (int i = random.nextInt(0, 4); i > 0; i--) {
            taxes.add(new Tax("T" + i, BigDecimal.valueOf(random.nextInt(0, 30_000), 5), random.nextBoolean()));
        }
        String currency = List.of("EUR", "JPY", "TND").get(random.nextInt(3));
        return new Terms(Currency.getInstance(currency), taxes, random.nextBoolean());
    }

    private static List<Item> anyItems(Random random) {
        return IntStream.range(0, random.nextInt(1, 8))
                .mapToObj(i -> new Item(
                        BigDecimal.valueOf(random.nextInt(0, 100_000), 2),
                        BigDecimal.valueOf(random.nextInt(1, 9_000), 3),
                        new Discount.Percent(BigDecimal.valueOf(random.nextInt(0, 10_001), 2))))
                .toList();
    }

    private static Item item(String price, String quantity) {
        return new Item(amount(price), amount(quantity), Discount.NONE);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(String digits) {
        return new BigDecimal(digits);
    }
}
