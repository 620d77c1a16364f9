package dev.comptoir.products.product;

import dev.comptoir.products.text.PlainText;
import dev.comptoir.starter.errors.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Stock keeping unit, the chain's own code of a product. Kept as it was typed; two that differ in case only are equal.
 *
 * @param value 1 to 64 characters
 */
public record Sku(String value) {

    private static final int LONGEST = 64;

    /** @throws Refusal when it is blank or too long */
    public Sku {
        String typed = value;
        value = PlainText.line(typed);
        if (value.isEmpty() || PlainText.length(value) > LONGEST) {
            throw Refusal.badInput("sku.malformed", PlainText.shortened(typed), LONGEST);
        }
    }

    /** What SKUs are compared by, here and in the database. */
    public String key() {
        return PlainText.folded(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sku sku && sku.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
