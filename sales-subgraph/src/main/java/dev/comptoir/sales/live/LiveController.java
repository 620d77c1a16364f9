package dev.comptoir.sales.live;

import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.starter.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the tills do, in the graph. */
@Controller
class LiveController {

    private final TillFeed feed;
    private final Stores stores;

    LiveController(TillFeed feed, Stores stores) {
        this.feed = feed;
        this.stores = stores;
    }

    @SubscriptionMapping
    Flux<Sale> saleRegistered(@Argument @Nullable UUID storeId, Caller caller) {
        if (storeId != null) {
            caller.requireStore(storeId);
        }
        return feed.sales()
                .filter(sale -> caller.mayAccessStore(sale.storeId()))
                .filter(sale -> storeId == null || storeId.equals(sale.storeId()));
    }

    @SubscriptionMapping
    Flux<Store> revenueChanged(Caller caller) {
        return feed.stores().filter(caller::mayAccessStore).concatMap(id -> Mono.fromCallable(() -> stores.findById(id))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty));
    }
}
