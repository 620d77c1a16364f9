package dev.comptoir.inventory.counting;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A product that was counted, as it is kept.
 *
 * @param counted the whole that was counted
 * @param expected on hand at that moment
 */
record CountedLine(UUID productId, BigDecimal counted, BigDecimal expected) {

    BigDecimal difference() {
        return counted.subtract(expected);
    }
}
