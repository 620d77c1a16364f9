package dev.comptoir.sales.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.bill.Terms.Tax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money adds up whatever is sold: baskets, promotions, discounts, taxes and tenders by chance. */
class WhateverIsSoldTest {

    private static final int ROUNDS = 300;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Québec, the United Kingdom, a compound tax, and no tax at all. */
    private static final List<Terms> STORES = List.of(
            terms("CAD", false, new Tax("TPS", rate("0.05"), false), new Tax("TVQ", rate("0.09975"), false)),
            terms("GBP", true, new Tax("VAT", rate("0.2"), false)),
            terms("CAD", false, new Tax("GST", rate("0.05"), false), new Tax("PST", rate("0.1"), true)),
            terms("EUR", true, new Tax("A", rate("0.055"), false), new Tax("B", rate("0.021"), true)),
            terms("USD", false));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLinesLessDiscountsPlusTaxesAreTheTotalAndTheTendersPayIt(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String what = "seed %s round %s".formatted(seed, round);
            Terms terms = STORES.get(random.nextInt(STORES.size()));
            AnyBasket basket = AnyBasket.large(random);
            List<Item> items = items(basket, random);
            Bill bill = Bill.of(terms, items, anyDiscount(random, left(items)));

            BigDecimal gross = sum(bill.lines().stream().map(Bill.Line::gross).toList());
            BigDecimal off = sum(bill.lines().stream().map(Bill.Line::discount).toList());
            BigDecimal taxes =
                    sum(bill.taxes().stream().map(Bill.TaxAmount::amount).toList());
            BigDecimal addedTaxes = terms.pricesIncludeTax() ? BigDecimal.ZERO : taxes;
            assertThat(gross.subtract(off).add(addedTaxes)).as(what).isEqualByComparingTo(bill.total());
            assertThat(sum(bill.lines().stream().map(Bill.Line::net).toList()).add(taxes))
                    .as(what)
                    .isEqualByComparingTo(bill.total());
            assertThat(bill.lines()).as(what).allSatisfy(line -> {
                assertThat(line.total()).isNotNegative();
                assertThat(line.discount()).isGreaterThanOrEqualTo(line.item().promoted());
            });
            taxesFollowTheRule(terms, bill, what);

            List<Payment> payments = anyPayments(random, bill.total());
            var settlement = Settlement.of(bill.total(), payments, 2);
            assertThat(sum(payments.stream().map(Payment::amount).toList()).subtract(settlement.change()))
                    .as(what)
                    .isEqualByComparingTo(bill.total());
            assertThat(settlement.change()).as(what).isNotNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void whateverPartsComeBackTogetherTheyBringWhatWasPaidAndNeverMore(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String what = "seed %s round %s".formatted(seed, round);
            Terms terms = STORES.get(random.nextInt(STORES.size()));
            List<Item> items = items(AnyBasket.large(random), random);
            Bill bill = Bill.of(terms, items, anyDiscount(random, left(items)));
            var back = new ArrayList<BigDecimal>(
                    items.stream().map(item -> BigDecimal.ZERO).toList());
            BigDecimal refunded = BigDecimal.ZERO;

            while (someAreLeft(items, back)) {
                var now = new ArrayList<BigDecimal>();
                for (int i = 0; i < items.size(); i++) {
                    now.add(some(random, items.get(i).quantity().subtract(back.get(i))));
                }
                Refund refund = refund(bill, back, now);
                assertThat(refund.total()).as(what).isNotNegative();
                refunded = refunded.add(refund.total());
                assertThat(refunded).as(what).isLessThanOrEqualTo(bill.total());
                for (int i = 0; i < items.size(); i++) {
                    back.set(i, back.get(i).add(now.get(i)));
                }
            }

            assertThat(refunded).as(what).isEqualByComparingTo(bill.total());
        }
    }

    private static Refund refund(Bill bill, List<BigDecimal> before, List<BigDecimal> now) {
        var sold = new ArrayList<Refund.Sold>();
        for (int i = 0; i < now.size(); i++) {
            Bill.Line line = bill.lines().get(i);
            sold.add(new Refund.Sold(
                    line.item().quantity(), line.net(), line.discount(), line.total(), before.get(i), now.get(i)));
        }
        return Refund.of(
                bill.subtotal(),
                bill.taxes().stream().map(Bill.TaxAmount::amount).toList(),
                sold,
                2);
    }

    private static boolean someAreLeft(List<Item> items, List<BigDecimal> back) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).quantity().compareTo(back.get(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** None of what is left, all of it, or a part. */
    private static BigDecimal some(Random random, BigDecimal left) {
        return switch (random.nextInt(3)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> left;
            default -> left.min(BigDecimal.ONE);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void aPercentageOffEverythingMeasuresNoMoreThanThat(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            AnyBasket basket = AnyBasket.large(random);
            BigDecimal percent = BigDecimal.valueOf(random.nextInt(0, 1_001), 1);
            var discount = new Discount.Percent(percent);
            boolean byLine = random.nextBoolean();
            List<Item> items = items(basket, random).stream()
                    .map(item -> new Item(
                            item.unitPrice(), item.quantity(), item.promoted(), byLine ? discount : Discount.NONE))
                    .toList();

            HandDiscount byHand = Bill.of(STORES.getFirst(), items, byLine ? Discount.NONE : discount)
                    .byHand();

            assertThat(byHand.percent())
                    .as("seed %s round %s", seed, round)
                    .isLessThanOrEqualTo(percent)
                    .isGreaterThanOrEqualTo(left(items).signum() == 0 ? BigDecimal.ZERO : percent.subtract(CENT));
        }
    }

    /** To the cent: each on its base where they are added; where they are included, all together out of the total. */
    private static void taxesFollowTheRule(Terms terms, Bill bill, String what) {
        BigDecimal before = bill.subtotal();
        BigDecimal withTaxes = before;
        for (Bill.TaxAmount tax : bill.taxes()) {
            BigDecimal base = tax.tax().compound() ? withTaxes : before;
            BigDecimal exact = base.multiply(tax.tax().rate());
            // Included taxes are computed from the total, and the rest is the subtotal: a cent per tax is rounding.
            BigDecimal tolerance = terms.pricesIncludeTax() ? CENT.multiply(new BigDecimal("2")) : BigDecimal.ZERO;
            assertThat(tax.amount()
                            .subtract(exact.setScale(2, RoundingMode.HALF_UP))
                            .abs())
                    .as(what)
                    .isLessThanOrEqualTo(tolerance);
            withTaxes = withTaxes.add(tax.amount());
        }
    }

    private static List<Item> items(AnyBasket basket, Random random) {
        List<Promotions.Saving> savings = Promotions.best(basket.lines(), basket.promotions(), 2);
        var items = new ArrayList<Item>();
        for (int i = 0; i < savings.size(); i++) {
            Goods goods = basket.lines().get(i);
            BigDecimal promoted = savings.get(i).amount();
            BigDecimal left = new Item(goods.price(), goods.quantity(), promoted, Discount.NONE).offered(2);
            items.add(new Item(goods.price(), goods.quantity(), promoted, anyDiscount(random, left)));
        }
        return items;
    }

    private static Discount anyDiscount(Random random, BigDecimal of) {
        return switch (random.nextInt(3)) {
            case 0 -> new Discount.Percent(BigDecimal.valueOf(random.nextInt(0, 10_001), 2));
            case 1 ->
                new Discount.Amount(of.multiply(BigDecimal.valueOf(random.nextInt(0, 101), 2))
                        .setScale(2, RoundingMode.FLOOR));
            default -> Discount.NONE;
        };
    }

    /** What is left for the discount of the sale. */
    private static BigDecimal left(List<Item> items) {
        return sum(items.stream()
                .map(item -> item.offered(2).subtract(item.discount().of(item.offered(2), 2)))
                .toList());
    }

    private static List<Payment> anyPayments(Random random, BigDecimal total) {
        var payments = new ArrayList<Payment>();
        BigDecimal left = total;
        for (PaymentMethod method : List.of(PaymentMethod.CARD, PaymentMethod.GIFT_CARD, PaymentMethod.OTHER)) {
            BigDecimal some =
                    left.multiply(BigDecimal.valueOf(random.nextInt(0, 101), 2)).setScale(2, RoundingMode.FLOOR);
            if (some.signum() > 0) {
                payments.add(new Payment(method, some));
                left = left.subtract(some);
            }
        }
        BigDecimal cash = left.add(BigDecimal.valueOf(random.nextInt(0, 5_000), 2));
        if (cash.signum() > 0) {
            payments.add(new Payment(PaymentMethod.CASH, cash));
        }
        return payments;
    }

    private static Terms terms(String currency, boolean included, Tax... taxes) {
        return new Terms(Currency.getInstance(currency), List.of(taxes), included);
    }

    private static BigDecimal rate(String digits) {
        return new BigDecimal(digits);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
