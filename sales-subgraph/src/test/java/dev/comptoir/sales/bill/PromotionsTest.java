package dev.comptoir.sales.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionsTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    /** So many decimals that nothing is rounded: cents, a thousandth of a unit, a hundredth. */
    private static final int EXACT = 7;

    @Test
    void aPercentageComesOffEachUnitRoundedOncePerLine() {
        assertThat(savings(List.of(one(percent("15"))), goods(A, "0.33", "7", 1)))
                .containsExactly(amount("0.35")); // 0.3465
    }

    @Test
    void anAmountComesOffEachUnitAndNeverMoreThanItsPrice() {
        var promotions = List.of(one(new Promotion.AmountOff(amount("2.50"))));

        assertThat(savings(promotions, goods(A, "3.00", "2", 1), goods(B, "1.00", "3", 1)))
                .containsExactly(amount("5.00"), amount("3.00"));
    }

    @Test
    void goodsByWeightHavePercentagesAndAmountsToo() {
        assertThat(savings(List.of(one(new Promotion.AmountOff(amount("2.00")))), byWeight(A, "10.00", "1.250", 1)))
                .containsExactly(amount("2.50"));
        assertThat(savings(List.of(one(new Promotion.FreeUnits(1, 1))), byWeight(A, "10.00", "2", 1)))
                .containsExactly(amount("0.00"));
    }

    @Test
    void theCheapestOfEachGroupIsFree() {
        var promotions = List.of(one(new Promotion.FreeUnits(2, 1)));

        assertThat(savings(promotions, goods(A, "3.00", "1", 1), goods(B, "9.00", "2", 1), goods(C, "5.00", "4", 1)))
                // 9 9 [5], 5 5 [5], 3 is in no group
                .containsExactly(amount("0.00"), amount("0.00"), amount("10.00"));
    }

    @Test
    void aBundlesSavingIsDividedAmongItsUnitsToTheCent() {
        var bundle = one(new Promotion.Bundle(amount("10.00"), Map.of(A, amount("1"), B, amount("2"))));

        // 7.00 + 2 × 3.50 = 14.00; of a second pair of B there is one too few
        assertThat(savings(List.of(bundle), goods(A, "7.00", "2", 1), goods(B, "3.50", "3", 1)))
                .containsExactly(amount("2.00"), amount("2.00"));
        assertThat(savings(
                        List.of(one(new Promotion.Bundle(
                                amount("9.00"), Map.of(A, amount("1"), B, amount("1"), C, amount("1"))))),
                        goods(A, "3.34", "1", 1),
                        goods(B, "3.33", "1", 1),
                        goods(C, "3.33", "1", 1)))
                .containsExactly(amount("0.34"), amount("0.33"), amount("0.33"));
    }

    @Test
    void aBundleThatCostsMoreThanItsPartsIsNone() {
        var bundle = one(new Promotion.Bundle(amount("20.00"), Map.of(A, amount("1"), B, amount("1"))));

        assertThat(savings(List.of(bundle), goods(A, "7.00", "1", 1), goods(B, "3.50", "1", 1)))
                .containsOnly(amount("0.00"));
    }

    @Test
    void aUnitIsInOnePromotionTheOneThatSavesMost() {
        var promotions = List.of(
                new Promotion(new UUID(2, 1), "10 %", percent("10")),
                new Promotion(new UUID(2, 2), "Three for two", new Promotion.FreeUnits(2, 1)));

        // three of four are a group; the fourth gets its 10 %
        List<Promotions.Saving> savings = Promotions.best(List.of(goods(A, "10.00", "4", 1, 2)), promotions, 2);

        assertThat(savings).containsExactly(new Promotions.Saving(amount("11.00"), List.of("Three for two", "10 %")));
    }

    @Test
    void promotionsThatDoNotLowerALineAreNotNamedOnIt() {
        List<Promotions.Saving> savings = Promotions.best(
                List.of(goods(A, "10.00", "1", 1), goods(B, "4.00", "1", 1)),
                List.of(one(new Promotion.FreeUnits(1, 1))),
                2);

        assertThat(savings).extracting(Promotions.Saving::names).containsExactly(List.of(), List.of("Promotion 1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onSmallBasketsNothingSavesMore(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            AnyBasket basket = AnyBasket.small(random);

            BigDecimal best = BruteForce.mostSavedOn(basket.lines(), basket.promotions());

            assertThat(saved(basket))
                    .as("seed %s round %s: %s", seed, round, basket)
                    .isEqualByComparingTo(best);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void onAnyBasketNoSinglePromotionSavesMore(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            AnyBasket basket = AnyBasket.large(random);
            BigDecimal saved = saved(basket);

            for (Promotion promotion : basket.promotions()) {
                BigDecimal alone = saved(new AnyBasket(basket.lines(), List.of(promotion)));
                assertThat(saved)
                        .as("seed %s round %s: %s of %s", seed, round, promotion, basket)
                        .isGreaterThanOrEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void noLineGoesBelowZeroAndTheSameBasketComesToTheSame(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            AnyBasket basket = AnyBasket.large(random);
            List<Promotions.Saving> savings = Promotions.best(basket.lines(), basket.promotions(), 2);

            for (int line = 0; line < savings.size(); line++) {
                Goods goods = basket.lines().get(line);
                assertThat(savings.get(line).amount())
                        .as("seed %s round %s line %s: %s", seed, round, line, basket)
                        .isBetween(
                                BigDecimal.ZERO,
                                goods.price().multiply(goods.quantity()).setScale(2, RoundingMode.HALF_UP));
            }
            var shuffled = new ArrayList<>(basket.promotions());
            Collections.shuffle(shuffled, random);
            assertThat(Promotions.best(basket.lines(), shuffled, 2)).isEqualTo(savings);
        }
    }

    @Test
    void aHugeBasketIsPricedInNoTime() {
        var promotions = new ArrayList<Promotion>();
        var ids = new HashSet<UUID>();
        for (int i = 0; i < 12; i++) {
            UUID id = new UUID(2, i);
            ids.add(id);
            promotions.add(new Promotion(
                    id,
                    "Promotion " + i,
                    i % 2 == 0
                            ? new Promotion.FreeUnits(1 + i / 2, 1)
                            : new Promotion.Bundle(
                                    amount("0.01"),
                                    Map.of(new UUID(1, i), amount("1"), new UUID(1, i + 1), amount("1")))));
        }
        List<Goods> lines = IntStream.range(0, 200)
                .mapToObj(i -> new Goods(
                        new UUID(1, i), BigDecimal.valueOf(100 + i, 2), amount("100000"), true, Set.copyOf(ids)))
                .toList();

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> Promotions.best(lines, promotions, 2));
    }

    private static BigDecimal saved(AnyBasket basket) {
        return Promotions.best(basket.lines(), basket.promotions(), EXACT).stream()
                .map(Promotions.Saving::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> savings(List<Promotion> promotions, Goods... lines) {
        return Promotions.best(List.of(lines), promotions, 2).stream()
                .map(Promotions.Saving::amount)
                .toList();
    }

    private static Promotion one(Promotion.Rule rule) {
        return new Promotion(new UUID(2, 1), "Promotion 1", rule);
    }

    private static Promotion.Rule percent(String percent) {
        return new Promotion.PercentOff(amount(percent));
    }

    private static Goods goods(UUID product, String price, String quantity, int... promotions) {
        return new Goods(product, amount(price), amount(quantity), true, ids(promotions));
    }

    private static Goods byWeight(UUID product, String price, String quantity, int... promotions) {
        return new Goods(product, amount(price), amount(quantity), false, ids(promotions));
    }

    private static Set<UUID> ids(int... promotions) {
        var ids = new HashSet<UUID>();
        IntStream.of(promotions).forEach(promotion -> ids.add(new UUID(2, promotion)));
        return ids;
    }

    private static BigDecimal amount(String digits) {
        return new BigDecimal(digits);
    }
}
