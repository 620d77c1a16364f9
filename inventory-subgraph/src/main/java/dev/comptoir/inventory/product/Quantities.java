package dev.comptoir.inventory.product;

import dev.comptoir.inventory.refusal.InvalidQuantity;
import java.math.BigDecimal;

/** What a quantity may be: of a product that is counted in pieces, a whole number. */
public final class Quantities {

    /** More than any shop moves at once, and few enough that no sum outgrows its column. */
    public static final BigDecimal MOST = new BigDecimal("1000000000");

    private Quantities() {}

    /** @throws InvalidQuantity when it is not more than zero, enormous, or a fraction of a piece */
    public static BigDecimal positive(ProductCard product, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw new InvalidQuantity(product.id(), "refusal.quantity-not-positive", product.name());
        }
        return sound(product, quantity);
    }

    /** @throws InvalidQuantity when it is negative, enormous, or a fraction of a piece */
    public static BigDecimal zeroOrMore(ProductCard product, BigDecimal quantity) {
        if (quantity.signum() < 0) {
            throw new InvalidQuantity(product.id(), "refusal.quantity-negative", product.name());
        }
        return sound(product, quantity);
    }

    /** @throws InvalidQuantity when it is zero, enormous either way, or a fraction of a piece */
    public static BigDecimal notZero(ProductCard product, BigDecimal quantity) {
        if (quantity.signum() == 0) {
            throw new InvalidQuantity(product.id(), "refusal.quantity-zero", product.name());
        }
        return sound(product, quantity);
    }

    private static BigDecimal sound(ProductCard product, BigDecimal quantity) {
        if (quantity.abs().compareTo(MOST) > 0) {
            throw new InvalidQuantity(product.id(), "refusal.quantity-enormous", product.name(), MOST.toPlainString());
        }
        if (!product.unit().isDivisible() && quantity.stripTrailingZeros().scale() > 0) {
            throw new InvalidQuantity(
                    product.id(), "refusal.quantity-fraction", product.name(), quantity.toPlainString());
        }
        return quantity;
    }
}
