package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.inventory.refusal.ReasonRequired;
import dev.comptoir.inventory.refusal.StockRefusal;
import dev.comptoir.inventory.refusal.UnknownLocation;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;

/** Counts in the graph: what people do with them. */
@Controller
class StockCountController {

    private static final int MOST_ROWS = 100;
    private static final int LONGEST_NAME = 100;

    private final Counts counts;
    private final CountEntering entering;
    private final StockCounting counting;
    private final Locations locations;
    private final OnceOnly onceOnly;
    private final TransactionOperations transaction;

    StockCountController(
            Counts counts,
            CountEntering entering,
            StockCounting counting,
            Locations locations,
            OnceOnly onceOnly,
            TransactionOperations transaction) {
        this.counts = counts;
        this.entering = entering;
        this.counting = counting;
        this.locations = locations;
        this.onceOnly = onceOnly;
        this.transaction = transaction;
    }

    @QueryMapping
    Connection<StockCount> stockCounts(
            @Argument @Nullable UUID locationId,
            @Argument @Nullable StockCountStatus status,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        PageRequest page = PageRequest.of(first, after, MOST_ROWS);
        if (locationId == null) {
            return counts.page(caller.stores(), status, page);
        }
        caller.requireStore(locationId);
        return counts.page(Optional.of(Set.of(locationId)), status, page);
    }

    @QueryMapping
    @Nullable
    StockCount stockCount(@Argument UUID id, Caller caller) {
        Optional<StockCount> found = counts.find(id);
        found.ifPresent(count -> caller.requireStore(count.location().id()));
        return found.orElse(null);
    }

    @MutationMapping
    Object openStockCount(@Argument OpenStockCountInput input, Caller caller, Locale locale) {
        caller.requireStore(input.locationId());
        return StockRefusal.answer(
                locale,
                () -> counted(onceOnly.once(input.idempotencyKey(), "openStockCount", input, () -> {
                    String name = ReasonRequired.in(input.name(), "count.name", LONGEST_NAME);
                    requireGoods(input.locationId());
                    return counts.open(input.locationId(), input.categoryId(), name, caller.userId());
                })));
    }

    @MutationMapping
    Object enterStockCount(@Argument EnterStockCountInput input, Caller caller, Locale locale) {
        return StockRefusal.answer(
                locale,
                () -> counted(onceOnly.once(
                        input.idempotencyKey(),
                        "enterStockCount",
                        input,
                        held(input.countId(), caller, count -> entering.enter(count, input, caller.userId())))));
    }

    @MutationMapping
    Object postStockCount(@Argument PostStockCountInput input, Caller caller, Locale locale) {
        return StockRefusal.answer(
                locale,
                () -> counted(onceOnly.once(
                        input.idempotencyKey(),
                        "postStockCount",
                        input,
                        held(input.countId(), caller, count -> counting.post(count, input.missingAreGone(), caller)))));
    }

    @MutationMapping
    Object cancelStockCount(@Argument CancelStockCountInput input, Caller caller, Locale locale) {
        return StockRefusal.answer(locale, () -> {
            transaction.executeWithoutResult(status -> held(input.countId(), caller, count -> {
                        requireOwn(count, caller);
                        counting.cancel(count, caller);
                    })
                    .get());
            return counted(input.countId());
        });
    }

    private Supplier<UUID> held(UUID id, Caller caller, Consumer<StockCount> act) {
        return () -> {
            act.accept(counts.holdOpen(id, caller));
            return id;
        };
    }

    private StockCount counted(UUID id) {
        return counts.find(id).orElseThrow();
    }

    private void requireGoods(UUID place) {
        Location location = locations.byId(List.of(place)).get(place);
        if (location == null || !location.kind().holdsGoods()) {
            throw new UnknownLocation(place);
        }
    }

    private static void requireOwn(StockCount count, Caller caller) {
        if (!StockCount.mayDecide(caller) && !count.openedBy().id().equals(caller.userId())) {
            throw Refusal.forbidden("count.not-yours-to-cancel", count.name());
        }
    }

    record PostStockCountInput(UUID countId, boolean missingAreGone, UUID idempotencyKey) {}

    record CancelStockCountInput(UUID countId) {}
}
