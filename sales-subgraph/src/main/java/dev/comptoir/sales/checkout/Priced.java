package dev.comptoir.sales.checkout;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/**
 * A product as a store sells it.
 *
 * @param regularPrice of one without price list and promotions, or the price where that is more; as the price is
 * @param price of one by the store's price list, before tax unless the store's prices include it
 * @param divisible whether there is half of one
 * @param stocked whether stock is kept of it
 * @param archived whether it can no longer be sold
 * @param promotions which concern it
 */
public record Priced(
        UUID id,
        String name,
        BigDecimal regularPrice,
        BigDecimal price,
        boolean divisible,
        boolean stocked,
        boolean archived,
        Set<UUID> promotions) {}
