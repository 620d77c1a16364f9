package dev.comptoir.inventory.level;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stock level that nobody else can change before the present transaction ends.
 *
 * @param allowsNegative whether more may leave than is recorded there
 * @param everMoved whether goods ever came or went
 * @param ownReorderPoint what was decided for this product here, or null
 * @param ownMaximum what was decided for this product here, or null
 */
public record HeldLevel(
        Shelf shelf,
        BigDecimal onHand,
        BigDecimal reserved,
        boolean allowsNegative,
        boolean everMoved,
        @Nullable BigDecimal ownReorderPoint,
        @Nullable BigDecimal ownMaximum) {

    /** What can be sold or sent. */
    public BigDecimal available() {
        return onHand.subtract(reserved);
    }

    /** Whether the level may change by this amount. */
    public boolean bears(BigDecimal amount) {
        return allowsNegative || available().add(amount).signum() >= 0;
    }
}
