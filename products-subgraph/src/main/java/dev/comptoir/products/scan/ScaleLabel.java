package dev.comptoir.products.scan;

import dev.comptoir.products.barcode.Barcode;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a scale printed: an EAN-13 of the layout {@code 2P CCCCC VVVVV K}, with P any digit, C the scale code, V the weight
 * in grams or the price in the smallest unit of the currency, K the check digit. GS1 leaves the numbers 20 to 29 to the
 * shops, and the layout inside to whoever scans them (General Specifications, "Variable measure items scanned at
 * point-of-sale"); this is the one without a verifier digit of its own, as Odoo's {@code 21.....{NNDDD}} and
 * {@code 23.....{NNNDD}} are. Which of the two it is says the product's {@link ScaleCode}, not P.
 *
 * @param code five digits
 * @param value 0 to 99,999
 */
record ScaleLabel(String code, int value) {

    private static final int LENGTH = 13;
    private static final int GRAMS_DECIMALS = 3;
    /** A quantity has no more. */
    private static final int DECIMALS = 3;

    static Optional<ScaleLabel> in(Barcode barcode) {
        String digits = barcode.digits();
        return digits.length() == LENGTH && digits.startsWith("2")
                ? Optional.of(new ScaleLabel(digits.substring(2, 7), Integer.parseInt(digits.substring(7, 12))))
                : Optional.empty();
    }

    /** The value as a weight, in kilograms; always exact. */
    BigDecimal kilograms() {
        return BigDecimal.valueOf(value, GRAMS_DECIMALS);
    }

    /** The value as a price, in the currency of another price. */
    Money price(Money like) {
        int decimals = Math.max(0, like.currency().getDefaultFractionDigits());
        return new Money(BigDecimal.valueOf(value, decimals), like.currency());
    }

    /**
     * How much of something costs the price on the label, to three decimals: at most 0.0005 beside the truth. Times a unit
     * price of 10.00 or less it always rounds to the label's price; above, it may differ by a few of the smallest coins.
     *
     * @param unitPrice above zero
     */
    BigDecimal quantityAt(Money unitPrice) {
        return price(unitPrice).amount().divide(unitPrice.amount(), DECIMALS, RoundingMode.HALF_UP);
    }
}
