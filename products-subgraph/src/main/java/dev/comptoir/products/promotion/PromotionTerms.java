package dev.comptoir.products.promotion;

import dev.comptoir.products.price.CompanyCurrency;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion takes off, with the values of its kind and no others.
 *
 * @param amount off each unit of an AMOUNT, the price of a whole BUNDLE
 */
record PromotionTerms(
        PromotionKind kind,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable Integer buy,
        @Nullable Integer get,
        List<BundlePart> parts) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 4;
    private static final int MOST_UNITS = 1_000;
    private static final int MOST_PARTS = 50;

    /** @throws Refusal when a value is missing, out of range, or of another kind */
    static PromotionTerms of(SavePromotionInput input, CompanyCurrency currency) {
        refuseValuesOfOtherKinds(input);
        return switch (input.kind()) {
            case PERCENT -> new PromotionTerms(input.kind(), percent(input.percent()), null, null, null, List.of());
            case AMOUNT ->
                new PromotionTerms(input.kind(), null, amount(input.amount(), currency), null, null, List.of());
            case BUY_N_GET_M ->
                new PromotionTerms(input.kind(), null, null, units(input.buy()), units(input.get()), List.of());
            case BUNDLE ->
                new PromotionTerms(
                        input.kind(), null, price(input.price(), currency), null, null, parts(input.parts()));
        };
    }

    private static void refuseValuesOfOtherKinds(SavePromotionInput input) {
        boolean foreign =
                switch (input.kind()) {
                    case PERCENT -> any(input.amount(), input.buy(), input.get(), input.price(), some(input.parts()));
                    case AMOUNT -> any(input.percent(), input.buy(), input.get(), input.price(), some(input.parts()));
                    case BUY_N_GET_M -> any(input.percent(), input.amount(), input.price(), some(input.parts()));
                    case BUNDLE -> any(input.percent(), input.amount(), input.buy(), input.get());
                };
        if (foreign) {
            throw Refusal.badInput("promotion.foreign-value", input.kind());
        }
    }

    private static boolean any(@Nullable Object... values) {
        return Stream.of(values).anyMatch(Objects::nonNull);
    }

    private static @Nullable Object some(List<?> values) {
        return values.isEmpty() ? null : values;
    }

    private static BigDecimal percent(@Nullable BigDecimal percent) {
        if (percent == null
                || percent.signum() <= 0
                || percent.compareTo(WHOLE) > 0
                || percent.stripTrailingZeros().scale() > PERCENT_DECIMALS) {
            throw Refusal.badInput("promotion.percent");
        }
        return percent;
    }

    private static Money amount(@Nullable BigDecimal amount, CompanyCurrency currency) {
        if (amount == null || amount.signum() <= 0) {
            throw Refusal.badInput("promotion.amount");
        }
        return currency.price(amount);
    }

    private static int units(@Nullable Integer units) {
        if (units == null || units < 1 || units > MOST_UNITS) {
            throw Refusal.badInput("promotion.units", MOST_UNITS);
        }
        return units;
    }

    private static Money price(@Nullable BigDecimal price, CompanyCurrency currency) {
        if (price == null) {
            throw Refusal.badInput("promotion.price");
        }
        return currency.price(price);
    }

    private static List<BundlePart> parts(List<BundlePart> parts) {
        long different = parts.stream().map(BundlePart::productId).distinct().count();
        boolean some = parts.stream().allMatch(part -> part.quantity().signum() > 0);
        BigDecimal units = parts.stream().map(BundlePart::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!some || different != parts.size() || (different < 2 && units.compareTo(BigDecimal.ONE) <= 0)) {
            throw Refusal.badInput("promotion.parts");
        }
        if (parts.size() > MOST_PARTS) {
            throw Refusal.badInput("offer.too-many", parts.size(), MOST_PARTS);
        }
        return List.copyOf(parts);
    }
}
