package dev.comptoir.inventory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.inventory.product.CountingUnit;
import dev.comptoir.inventory.reference.Product;
import dev.comptoir.starter.ids.Ids;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockSuggestionTest {

    private static final ReplenishmentSettings USUAL = new ReplenishmentSettings(2, 3, 14);

    @ParameterizedTest
    @CsvSource({
        // sold in 28 days, unit, suggested reorder point and maximum
        "28, PIECE, 5, 19",
        "29, PIECE, 6, 20",
        "1, PIECE, 1, 1",
        "0, PIECE, 0, 0",
        "-3, PIECE, 0, 0",
        "10, KILOGRAM, 1.786, 6.786",
        "0.001, LITRE, 1, 1",
        "56, METRE, 10.000, 38.000",
    })
    void demandDuringTheDaysIsRoundedUp(BigDecimal sold, CountingUnit unit, BigDecimal reorder, BigDecimal maximum) {
        var suggestion = StockSuggestion.of(demand(sold, unit, 0), level("0", null, null));

        assertThat(suggestion.reorderPoint()).isEqualByComparingTo(reorder);
        assertThat(suggestion.maximum()).isEqualByComparingTo(maximum);
    }

    @ParameterizedTest
    @CsvSource({
        // sold, asked, available, decided reorder point and maximum, to order
        "28, 0, 4, , , 15",
        "28, 6, 4, , , 9",
        "28, 0, 30, , , 0",
        "28, 0, 4, 3, 10, 6",
        ", 0, 4, 3, 10, 6",
        ", 0, 2, 3, , 4",
        ", 3, 2, 3, , 1",
        ", 0, 2, , , 0",
        "0, 0, 2, , , 0",
        "0, 0, 3, 5, , 2",
        "28, 0, -2, , , 21",
        ", 0, 2, , 4.5, 3",
    })
    void anOrderFillsUpToTheMaximumThatCounts(
            @Nullable BigDecimal sold,
            int asked,
            String available,
            @Nullable BigDecimal reorder,
            @Nullable BigDecimal maximum,
            BigDecimal order) {
        assertThat(StockSuggestion.of(demand(sold, CountingUnit.PIECE, asked), level(available, reorder, maximum))
                        .orderQuantity())
                .isEqualByComparingTo(order);
    }

    @Test
    void whatIsNotKnownIsNotSuggested() {
        Demand unknown = demand(null, CountingUnit.PIECE, 0);

        assertThat(StockSuggestion.of(unknown, level("5", null, null)))
                .isEqualTo(new StockSuggestion(null, null, BigDecimal.ZERO));
        assertThat(unknown.perDay()).isNull();
        assertThat(unknown.daysThatLast(BigDecimal.TEN)).isNull();
    }

    @Test
    void stockLastsAsLongAsThePaceSays() {
        Demand two = demand(new BigDecimal(56), CountingUnit.PIECE, 0);

        assertThat(two.perDay()).isEqualByComparingTo("2");
        assertThat(two.daysThatLast(new BigDecimal(5))).isEqualByComparingTo("2.5");
        assertThat(two.daysThatLast(new BigDecimal(-5))).isZero();
        Demand broughtBack = demand(new BigDecimal(-7), CountingUnit.PIECE, 0);
        assertThat(broughtBack.perDay()).isEqualByComparingTo("-0.25");
        assertThat(broughtBack.daysThatLast(BigDecimal.TEN)).isNull();
    }

    @Test
    void theMaximumIsNeverUnderTheReorderPoint() {
        always((random, demand) -> {
            var suggestion = StockSuggestion.of(demand, level("0", null, null));
            assertThat(suggestion.maximum()).isGreaterThanOrEqualTo(suggestion.reorderPoint());
        });
    }

    @Test
    void whoeverSellsFasterIsNeverToldToKeepLess() {
        always((random, demand) -> {
            Demand faster =
                    new Demand(demand.sold().add(amount(random, 50)), demand.unit(), demand.asked(), demand.settings());
            assertThat(faster.during(30)).isGreaterThanOrEqualTo(demand.during(30));
        });
    }

    @Test
    void afterAnOrderNothingIsLeftToOrder() {
        always((random, demand) -> {
            String available = amount(random, 40).toPlainString();
            BigDecimal reorder = random.nextBoolean() ? amount(random, 40) : null;
            BigDecimal order =
                    StockSuggestion.of(demand, level(available, reorder, null)).orderQuantity();
            assertThat(order).isNotNegative();
            if (demand.unit() == CountingUnit.PIECE) {
                assertThat(order.stripTrailingZeros().scale()).isNotPositive();
            }
            Demand asked =
                    new Demand(demand.sold(), demand.unit(), demand.asked().add(order), demand.settings());
            assertThat(StockSuggestion.of(asked, level(available, reorder, null))
                            .orderQuantity())
                    .isZero();
        });
    }

    @Test
    void theStockLastsAtLeastTheDaysItWasSuggestedFor() {
        always((random, demand) -> assertThat(demand.during(10).multiply(BigDecimal.valueOf(28)))
                .isGreaterThanOrEqualTo(demand.sold().multiply(BigDecimal.TEN)));
    }

    /** For a thousand random paces, always the same ones. */
    private static void always(BiConsumer<Random, Demand> property) {
        var random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            CountingUnit unit = CountingUnit.values()[random.nextInt(4)];
            var settings = new ReplenishmentSettings(random.nextInt(91), random.nextInt(91), 1 + random.nextInt(180))
                    .checked();
            property.accept(
                    random, new Demand(amount(random, 300).subtract(BigDecimal.TEN), unit, BigDecimal.ZERO, settings));
        }
    }

    private static BigDecimal amount(Random random, int below) {
        return BigDecimal.valueOf(random.nextInt(below * 1_000), 3);
    }

    private static Demand demand(@Nullable BigDecimal sold, CountingUnit unit, int asked) {
        return new Demand(sold, unit, BigDecimal.valueOf(asked), USUAL);
    }

    private static StockLevel level(String available, @Nullable BigDecimal reorder, @Nullable BigDecimal maximum) {
        return new StockLevel(
                new Location(Ids.next(), LocationKind.STORE, "Paris"),
                new Product(Ids.next()),
                new BigDecimal(available),
                BigDecimal.ZERO,
                reorder,
                maximum);
    }
}
