package dev.comptoir.sales.live;

import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.Sale;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * What the tills do, whichever instance took it. One look at the database a second serves all who listen at this
 * instance, and nobody looks while nobody listens: the sales themselves pay nothing for it.
 */
@Component
class TillFeed {

    private static final Logger LOG = LoggerFactory.getLogger(TillFeed.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Flux<Sale> sales;
    private final Flux<UUID> stores;

    TillFeed(Receipts receipts, JdbcClient database) {
        this.sales = looking(() -> new SalesSince(receipts, receipts.now())::next);
        this.stores = looking(() -> new FiguresSince(database)::next);
    }

    /** Sales from now on. */
    Flux<Sale> sales() {
        return sales;
    }

    /** Stores whose figures change from now on. */
    Flux<UUID> stores() {
        return stores;
    }

    /** @param beginning notes how things stand, and gives what looks for the differences */
    private static <T> Flux<T> looking(Supplier<Supplier<List<T>>> beginning) {
        return Flux.defer(() -> {
                    Supplier<List<T>> look = beginning.get();
                    return Flux.interval(PAUSE, Schedulers.boundedElastic())
                            .onBackpressureDrop()
                            .concatMapIterable(tick -> unlessAway(look), 1);
                })
                .subscribeOn(Schedulers.boundedElastic())
                .share();
    }

    /** What is not read now is read the next time. */
    private static <T> List<T> unlessAway(Supplier<List<T>> look) {
        try {
            return look.get();
        } catch (DataAccessException away) {
            LOG.warn("What the tills do cannot be read for the moment: {}", away.getMessage());
            return List.of();
        }
    }
}
