package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * A promotion that is in force.
 *
 * @param id orders promotions that save the same
 * @param name what the customer reads on the receipt
 */
public record Promotion(UUID id, String name, Rule rule) {

    /** What a promotion does. */
    public sealed interface Rule {}

    /** @param percent off each unit, 0 to 100 */
    public record PercentOff(BigDecimal percent) implements Rule {}

    /** @param amount off each unit, at most its price; zero or more */
    public record AmountOff(BigDecimal amount) implements Rule {}

    /**
     * Of each group of units the cheapest are free. Only goods that are counted in pieces make groups.
     *
     * @param buy how many of a group are paid, one or more
     * @param get how many are free, one or more
     */
    public record FreeUnits(int buy, int get) implements Rule {

        int size() {
            return buy + get;
        }
    }

    /**
     * Products that are cheaper together.
     *
     * @param price of all parts
     * @param parts how many of each product, more than zero each
     */
    public record Bundle(BigDecimal price, Map<UUID, BigDecimal> parts) implements Rule {

        public Bundle {
            parts = Map.copyOf(parts);
        }
    }
}
