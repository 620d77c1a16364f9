package dev.comptoir.inventory.attention;

import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.inventory.reference.Store;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.security.Caller;
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

/** What the inventory knows about a store: which of its products need attention. Each only for those who run the store. */
@Controller
class StoreAttentionController {

    StoreAttentionController(BatchLoaderRegistry loaders, Listings listings) {
        loaders.<Listing, Connection<StockLevel>>forName("listings")
                .registerMappedBatchLoader((asked, environment) -> Mono.fromCallable(() -> listings.load(asked)));
    }

    @EntityMapping
    List<Store> store(@Argument List<UUID> idList) {
        return idList.stream().map(Store::new).toList();
    }

    @SchemaMapping
    CompletableFuture<Connection<StockLevel>> stockOuts(
            Store store,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller,
            DataLoader<Listing, Connection<StockLevel>> listings) {
        return list(store, StockState.OUT, first, after, caller, listings);
    }

    @SchemaMapping
    CompletableFuture<Connection<StockLevel>> lowStock(
            Store store,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller,
            DataLoader<Listing, Connection<StockLevel>> listings) {
        return list(store, StockState.LOW, first, after, caller, listings);
    }

    @SchemaMapping
    CompletableFuture<Connection<StockLevel>> overstock(
            Store store,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller,
            DataLoader<Listing, Connection<StockLevel>> listings) {
        return list(store, StockState.OVER, first, after, caller, listings);
    }

    private static CompletableFuture<Connection<StockLevel>> list(
            Store store,
            StockState state,
            int first,
            @Nullable String after,
            Caller caller,
            DataLoader<Listing, Connection<StockLevel>> listings) {
        caller.requireStore(store.id());
        return listings.load(Listing.of(store.id(), state, first, after));
    }
}
