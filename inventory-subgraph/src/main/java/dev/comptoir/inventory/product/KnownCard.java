package dev.comptoir.inventory.product;

import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * A product as its owner, the products service, describes it.
 *
 * @param version grows with every change of the product
 * @param categoryPath from the top of the tree down to the product's own
 * @param price of one unit, before tax
 * @param pricedAt when that price took effect
 */
record KnownCard(
        UUID id,
        long version,
        String sku,
        String name,
        List<String> barcodes,
        CountingUnit unit,
        List<UUID> categoryPath,
        boolean stocked,
        boolean archived,
        BigDecimal price,
        Currency currency,
        OffsetDateTime pricedAt) {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 11;

    KnownCard {
        price = price.stripTrailingZeros();
        if (price.signum() < 0 || price.scale() > MOST_DECIMALS || price.precision() - price.scale() > MOST_DIGITS) {
            throw Refusal.badInput("card.price", sku, price.toPlainString());
        }
    }
}
