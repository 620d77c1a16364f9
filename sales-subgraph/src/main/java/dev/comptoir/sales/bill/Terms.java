package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * How a store computes.
 *
 * @param taxes in the order they are computed
 * @param pricesIncludeTax whether prices and discounts are meant with the taxes, which are then taken out of the total
 */
public record Terms(Currency currency, List<Tax> taxes, boolean pricesIncludeTax) {

    /**
     * A tax of the store.
     *
     * @param rate a fraction: 0.09975 is 9.975 %
     * @param compound whether it is computed on the total with the taxes before it
     */
    public record Tax(String name, BigDecimal rate, boolean compound) {}

    public Terms {
        taxes = List.copyOf(taxes);
    }

    /** Of the currency. */
    public int decimals() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
