package dev.comptoir.inventory.counting;

import java.math.BigDecimal;

/** How a counted number is meant. */
enum CountMode {
    /** It is the whole. */
    SET,
    /** It is added to what was counted before. */
    ADD;

    BigDecimal whole(BigDecimal countedBefore, BigDecimal number) {
        return this == SET ? number : countedBefore.add(number);
    }
}
