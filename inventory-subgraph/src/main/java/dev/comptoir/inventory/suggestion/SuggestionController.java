package dev.comptoir.inventory.suggestion;

import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** How fast a level goes down, and what to do about it: each only for those who work for the place. */
@Controller
class SuggestionController {

    SuggestionController(BatchLoaderRegistry loaders, Suggestions suggestions) {
        loaders.<Shelf, Demand>forName("demand")
                .registerMappedBatchLoader(
                        (shelves, environment) -> Mono.fromCallable(() -> suggestions.demandAt(shelves)));
    }

    @SchemaMapping(typeName = "StockLevel")
    CompletableFuture<@Nullable BigDecimal> soldPerDay(
            StockLevel level, Caller caller, DataLoader<Shelf, Demand> demand) {
        caller.requireStore(level.location().id());
        return demand.load(Suggestions.shelf(level)).thenApply(Demand::perDay);
    }

    @SchemaMapping(typeName = "StockLevel")
    CompletableFuture<@Nullable BigDecimal> daysOfCover(
            StockLevel level, Caller caller, DataLoader<Shelf, Demand> demand) {
        caller.requireStore(level.location().id());
        return demand.load(Suggestions.shelf(level)).thenApply(known -> known.daysThatLast(level.available()));
    }

    /** Whoever works for the warehouse, which serves all stores, sees what all stores need. */
    @SchemaMapping(typeName = "StockLevel")
    CompletableFuture<StockSuggestion> suggestion(StockLevel level, Caller caller, DataLoader<Shelf, Demand> demand) {
        if (!caller.mayAccessStore(Location.CENTRAL_WAREHOUSE)) {
            caller.requireStore(level.location().id());
        }
        return demand.load(Suggestions.shelf(level)).thenApply(known -> StockSuggestion.of(known, level));
    }
}
