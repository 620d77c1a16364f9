package dev.comptoir.products.pricing;

import dev.comptoir.products.offer.Place;
import dev.comptoir.products.pricelist.StorePrice;
import dev.comptoir.products.pricelist.StorePrices;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.product.Products;
import dev.comptoir.products.promotion.Promotion;
import dev.comptoir.products.promotion.PromotionsInForce;
import dev.comptoir.starter.errors.Refusal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PricingController {

    private static final int MOST_AT_ONCE = 1_000;

    private final Products products;
    private final StorePrices prices;
    private final PromotionsInForce promotions;

    PricingController(Products products, StorePrices prices, PromotionsInForce promotions) {
        this.products = products;
        this.prices = prices;
        this.promotions = promotions;
    }

    record Pricing(List<PricedProduct> products, List<ActivePromotion> promotions) {}

    /** Three statements, however many products: the products, their prices in lists, their promotions. */
    @QueryMapping
    Pricing pricing(@Argument UUID storeId, @Argument List<UUID> productIds) {
        if (productIds.size() > MOST_AT_ONCE) {
            throw Refusal.badInput("skus.too-many", productIds.size(), MOST_AT_ONCE);
        }
        var asked = new LinkedHashSet<>(productIds);
        List<Place> places = asked.stream().map(id -> new Place(id, storeId)).toList();
        Instant now = Instant.now();
        Map<UUID, Product> known = products.byIds(asked);
        Map<Place, StorePrice> listed = prices.at(now, places);
        Map<Place, List<Promotion>> concerning = promotions.at(now, places);
        return new Pricing(
                places.stream()
                        .filter(place -> known.containsKey(place.productId()))
                        .map(place -> PricedProduct.of(
                                known.get(place.productId()),
                                listed.get(place),
                                concerning.getOrDefault(place, List.of())))
                        .toList(),
                concerning.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .map(ActivePromotion::of)
                        .toList());
    }
}
