package dev.comptoir.inventory.level;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.reference.Product;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What the inventory knows about a product of the catalogue. */
@Controller
class ProductStockController {

    ProductStockController(BatchLoaderRegistry loaders, ProductLevels levels) {
        loaders.<Wanted, List<StockLevel>>forName("productLevels")
                .registerMappedBatchLoader((wishes, environment) -> Mono.fromCallable(() -> levels.load(wishes)));
    }

    @EntityMapping
    List<Product> product(@Argument List<UUID> idList) {
        return idList.stream().map(Product::new).toList();
    }

    @SchemaMapping
    CompletableFuture<@Nullable StockLevel> stock(
            Product product, @Argument UUID storeId, DataLoader<Wanted, List<StockLevel>> productLevels) {
        return only(productLevels.load(new Wanted(product.id(), storeId)));
    }

    @SchemaMapping
    CompletableFuture<List<StockLevel>> stockByLocation(
            Product product, DataLoader<Wanted, List<StockLevel>> productLevels) {
        return productLevels.load(new Wanted(product.id(), null));
    }

    @SchemaMapping
    CompletableFuture<@Nullable StockLevel> centralStock(
            Product product, DataLoader<Wanted, List<StockLevel>> productLevels) {
        return only(productLevels.load(new Wanted(product.id(), Location.CENTRAL_WAREHOUSE)));
    }

    private static CompletableFuture<@Nullable StockLevel> only(CompletableFuture<List<StockLevel>> levels) {
        return levels.thenApply(found -> found.isEmpty() ? null : found.getFirst());
    }
}
