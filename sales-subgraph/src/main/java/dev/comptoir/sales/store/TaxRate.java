package dev.comptoir.sales.store;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A tax of a store.
 *
 * @param name what the receipt calls it, 1 to 50 characters
 * @param rate a fraction of the taxable total, 0 to 1, with at most five decimals: 0.09975 is 9.975 %
 * @param compound whether it is computed on the total with the taxes before it
 * @param number under which the store pays it, at most 50 characters; null when nobody said
 * @throws InvalidStore when it is not so
 */
@Embeddable
public record TaxRate(
        String name,
        BigDecimal rate,
        boolean compound,
        @Nullable String number) {

    private static final int DECIMALS = 5;

    public TaxRate {
        name = Text.required("store.tax.name", name, 50);
        rate = rate.stripTrailingZeros();
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0 || rate.scale() > DECIMALS) {
            throw new InvalidStore("store.tax.rate", rate.toPlainString(), name);
        }
        rate = rate.setScale(Math.max(0, rate.scale()));
        number = Text.optional("store.tax.number", number, 50);
    }
}
