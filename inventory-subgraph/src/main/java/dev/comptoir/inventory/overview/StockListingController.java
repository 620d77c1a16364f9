package dev.comptoir.inventory.overview;

import dev.comptoir.inventory.level.StockLevel;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What places hold, in the graph: the warehouse for every employee, a store for those who work there. */
@Controller
class StockListingController {

    private final StockListings listings;

    StockListingController(StockListings listings) {
        this.listings = listings;
    }

    @QueryMapping
    Connection<StockLevel> centralStock(
            @Argument @Nullable String search, @Argument int first, @Argument @Nullable String after) {
        return listings.load(StockListing.of(Location.CENTRAL_WAREHOUSE, StockState.ALL, search, null, first, after));
    }

    @QueryMapping
    Connection<StockLevel> stockLevels(
            @Argument UUID locationId,
            @Argument StockState state,
            @Argument @Nullable String search,
            @Argument @Nullable UUID categoryId,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        caller.requireStore(locationId);
        return listings.load(StockListing.of(locationId, state, search, categoryId, first, after));
    }
}
