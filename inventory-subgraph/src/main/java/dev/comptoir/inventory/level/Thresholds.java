package dev.comptoir.inventory.level;

import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a product at a place.
 *
 * @param reorderPoint at or under this many available, goods should be asked for; null when nobody decided
 * @param maximum more than this on hand is overstock; null when nobody decided
 */
public record Thresholds(
        @Nullable BigDecimal reorderPoint, @Nullable BigDecimal maximum) {

    /** @throws Refusal when one is negative, or the maximum is under the reorder point */
    public Thresholds {
        reorderPoint = normal(reorderPoint);
        maximum = normal(maximum);
        if (reorderPoint != null && maximum != null && maximum.compareTo(reorderPoint) < 0) {
            throw Refusal.badInput(
                    "threshold.maximum-under-reorder-point", maximum.toPlainString(), reorderPoint.toPlainString());
        }
    }

    /** These thresholds, with what the others decide instead where they decide something. */
    public Thresholds overriddenBy(Thresholds others) {
        return new Thresholds(
                others.reorderPoint == null ? reorderPoint : others.reorderPoint,
                others.maximum == null ? maximum : others.maximum);
    }

    /** 5 and 5.000 are the same decision. */
    private static @Nullable BigDecimal normal(@Nullable BigDecimal threshold) {
        if (threshold != null && threshold.signum() < 0) {
            throw Refusal.badInput("threshold.negative", threshold.toPlainString());
        }
        return threshold == null ? null : threshold.stripTrailingZeros();
    }
}
