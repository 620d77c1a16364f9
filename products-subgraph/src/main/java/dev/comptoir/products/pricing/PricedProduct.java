package dev.comptoir.products.pricing;

import dev.comptoir.products.pricelist.StorePrice;
import dev.comptoir.products.product.CountingUnit;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.promotion.Promotion;
import dev.comptoir.starter.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product with its price in one store at one moment, as the graph shows it. */
record PricedProduct(
        UUID id,
        String name,
        CountingUnit unit,
        boolean stocked,
        boolean archived,
        Money regularPrice,
        Money price,
        @Nullable String priceList,
        List<UUID> promotionIds) {

    /** @param listed what a price list in force asks; null when none names the product */
    static PricedProduct of(Product product, @Nullable StorePrice listed, List<Promotion> promotions) {
        return new PricedProduct(
                product.id(),
                product.name(),
                product.unit(),
                product.stocked(),
                product.archived(),
                product.price(),
                listed == null ? product.price() : listed.price(),
                listed == null ? null : listed.list(),
                promotions.stream().map(Promotion::id).toList());
    }
}
