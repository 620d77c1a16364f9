package dev.comptoir.products.pricing;

import dev.comptoir.products.promotion.BundlePart;
import dev.comptoir.products.promotion.Promotion;
import dev.comptoir.products.promotion.PromotionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promotion that is in force, as the tills compute with it. */
record ActivePromotion(
        UUID id,
        String name,
        PromotionKind kind,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Nullable Integer buy,
        @Nullable Integer get,
        @Nullable BigDecimal price,
        List<BundlePart> parts,
        @Nullable Instant endsAt) {

    static ActivePromotion of(Promotion promotion) {
        BigDecimal amount =
                promotion.amount() == null ? null : promotion.amount().amount();
        boolean bundle = promotion.kind() == PromotionKind.BUNDLE;
        return new ActivePromotion(
                promotion.id(),
                promotion.name(),
                promotion.kind(),
                promotion.percent(),
                bundle ? null : amount,
                promotion.buy(),
                promotion.get(),
                bundle ? amount : null,
                promotion.parts(),
                promotion.term().endsAt());
    }
}
