package dev.comptoir.inventory.threshold;

import dev.comptoir.inventory.level.Thresholds;
import dev.comptoir.inventory.product.ProductCard;
import dev.comptoir.inventory.product.Quantities;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What thresholds may be: zero or more, not enormous, a maximum no less than the reorder point. */
final class ThresholdRules {

    private ThresholdRules() {}

    /** @throws InvalidThreshold also when one is a fraction of a piece */
    static Thresholds of(ProductCard card, @Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum) {
        refuseFraction(card, reorderPoint);
        refuseFraction(card, maximum);
        return of(card.id(), reorderPoint, maximum);
    }

    /** Of a default, which is of no product. */
    static Thresholds ofMany(@Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum) {
        return of((UUID) null, reorderPoint, maximum);
    }

    private static Thresholds of(
            @Nullable UUID product, @Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum) {
        refuseOutOfBounds(product, reorderPoint);
        refuseOutOfBounds(product, maximum);
        if (reorderPoint != null && maximum != null && maximum.compareTo(reorderPoint) < 0) {
            throw new InvalidThreshold(
                    product, "threshold.maximum-under-reorder-point", words(maximum), words(reorderPoint));
        }
        return new Thresholds(reorderPoint, maximum);
    }

    private static void refuseOutOfBounds(@Nullable UUID product, @Nullable BigDecimal threshold) {
        if (threshold == null) {
            return;
        }
        if (threshold.signum() < 0) {
            throw new InvalidThreshold(product, "threshold.negative", words(threshold));
        }
        if (threshold.compareTo(Quantities.MOST) > 0) {
            throw new InvalidThreshold(product, "threshold.enormous", words(threshold), words(Quantities.MOST));
        }
    }

    private static void refuseFraction(ProductCard card, @Nullable BigDecimal threshold) {
        if (threshold != null
                && !card.unit().isDivisible()
                && threshold.stripTrailingZeros().scale() > 0) {
            throw new InvalidThreshold(card.id(), "threshold.fraction", card.name(), words(threshold));
        }
    }

    private static String words(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
