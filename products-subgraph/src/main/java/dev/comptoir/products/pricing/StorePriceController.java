package dev.comptoir.products.pricing;

import dev.comptoir.products.offer.Place;
import dev.comptoir.products.pricelist.StorePrice;
import dev.comptoir.products.pricelist.StorePrices;
import dev.comptoir.products.product.Product;
import dev.comptoir.products.promotion.Promotion;
import dev.comptoir.products.promotion.PromotionsInForce;
import dev.comptoir.starter.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What a shop charges for a product now, for everybody who may see the product. */
@Controller
class StorePriceController {

    StorePriceController(StorePrices prices, PromotionsInForce promotions, BatchLoaderRegistry loaders) {
        loaders.<Place, StorePrice>forName("storePrices")
                .registerMappedBatchLoader(
                        (places, environment) -> Mono.fromCallable(() -> prices.at(Instant.now(), places)));
        loaders.<Place, List<Promotion>>forName("promotionsInForce")
                .registerMappedBatchLoader(
                        (places, environment) -> Mono.fromCallable(() -> promotions.at(Instant.now(), places)));
    }

    @SchemaMapping
    CompletableFuture<Money> priceAt(
            Product product, @Argument UUID storeId, DataLoader<Place, @Nullable StorePrice> storePrices) {
        return storePrices
                .load(new Place(product.id(), storeId))
                .thenApply(listed -> listed == null ? product.price() : listed.price());
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> priceListAt(
            Product product, @Argument UUID storeId, DataLoader<Place, @Nullable StorePrice> storePrices) {
        return storePrices
                .load(new Place(product.id(), storeId))
                .thenApply(listed -> listed == null ? null : listed.list());
    }

    @SchemaMapping
    CompletableFuture<List<Promotion>> promotionsAt(
            Product product, @Argument UUID storeId, DataLoader<Place, @Nullable List<Promotion>> promotionsInForce) {
        return promotionsInForce
                .load(new Place(product.id(), storeId))
                .thenApply(found -> found == null ? List.of() : found);
    }
}
