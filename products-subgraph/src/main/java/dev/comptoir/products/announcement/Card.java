package dev.comptoir.products.announcement;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What the inventory keeps of a product, as its {@code ProductCardInput}.
 *
 * @param version grows with every change of the product
 * @param categoryPath from the top of the tree down to the product's own
 * @param price of one unit, before tax; a decimal number travels as text
 * @param pricedAt when that price took effect
 */
record Card(
        UUID id,
        long version,
        String sku,
        String name,
        List<String> barcodes,
        String unit,
        List<String> categoryPath,
        boolean stocked,
        boolean archived,
        String price,
        String currency,
        OffsetDateTime pricedAt) {}
