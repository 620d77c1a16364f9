package dev.comptoir.inventory.replenishment;

import dev.comptoir.inventory.replenishment.StockOfRequests.OnOffer;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Requests in the graph, each to those who may see it. */
@Controller
class RequestListController {

    private static final int MOST_ROWS = 100;

    private final Requests requests;
    private final RequestList list;

    RequestListController(Requests requests, RequestList list, BatchLoaderRegistry loaders, StockOfRequests stock) {
        this.requests = requests;
        this.list = list;
        loaders.<ReplenishmentRequest, OnOffer>forName("stockOfRequests")
                .registerMappedBatchLoader((asked, environment) -> Mono.fromCallable(() -> stock.load(asked)));
    }

    @QueryMapping
    Connection<ReplenishmentRequest> replenishmentRequests(
            @Argument ReplenishmentStatus status,
            @Argument @Nullable UUID storeId,
            @Argument @Nullable ReplenishmentOrigin origin,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller,
            DataFetchingFieldSelectionSet selected) {
        return list.page(
                new RequestFilter(status, stores(storeId, caller), origin),
                PageRequest.of(first, after, MOST_ROWS),
                selected.contains("totalCount"));
    }

    @QueryMapping
    @Nullable
    ReplenishmentRequest replenishmentRequest(@Argument UUID id, Caller caller) {
        return requests.byId(id)
                .filter(request -> Rights.maySee(caller, request.store().id()))
                .orElse(null);
    }

    @SchemaMapping
    CompletableFuture<BigDecimal> centralAvailable(
            ReplenishmentRequest request, DataLoader<ReplenishmentRequest, OnOffer> stockOfRequests) {
        return stockOfRequests.load(request).thenApply(OnOffer::centralAvailable);
    }

    @SchemaMapping
    CompletableFuture<BigDecimal> storeOnHand(
            ReplenishmentRequest request, DataLoader<ReplenishmentRequest, OnOffer> stockOfRequests) {
        return stockOfRequests.load(request).thenApply(OnOffer::storeOnHand);
    }

    private static Optional<Set<UUID>> stores(@Nullable UUID storeId, Caller caller) {
        if (storeId == null) {
            return Rights.worksForTheWarehouse(caller) ? Optional.empty() : caller.stores();
        }
        if (!Rights.maySee(caller, storeId)) {
            caller.requireStore(storeId);
        }
        return Optional.of(Set.of(storeId));
    }
}
