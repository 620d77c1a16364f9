package dev.comptoir.sales.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue said of a product in a store.
 *
 * @param promotions that concern it and were in force
 * @param at when it said so
 * @param keptAt since when it is known to stand in {@link LastPrices}; null while it does not
 */
record Word(
        Priced product,
        List<Pricing.OfPromotion> promotions,
        Instant at,
        @Nullable Instant keptAt) {

    boolean isYounger(Duration age, Instant now) {
        return at.plus(age).isAfter(now);
    }

    boolean wasKeptWithin(Duration age, Instant now) {
        return keptAt != null && keptAt.plus(age).isAfter(now);
    }

    boolean saysAs(Word other) {
        return product.equals(other.product) && promotions.equals(other.promotions);
    }

    Word keptAt(@Nullable Instant kept) {
        return new Word(product, promotions, at, kept);
    }

    Word latest(Word other) {
        return other.at.isAfter(at) ? other : this;
    }
}
