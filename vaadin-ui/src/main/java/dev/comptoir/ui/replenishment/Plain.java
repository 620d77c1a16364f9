package dev.comptoir.ui.replenishment;

import java.math.BigDecimal;

/** Quantities as people write them. */
final class Plain {
    private Plain() {}

    /** Without zeros at the end of the decimals, and without an exponent: 24.000 is 24, and 1E+2 is 100. */
    static BigDecimal of(BigDecimal quantity) {
        var stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
