package dev.comptoir.inventory.location;

import dev.comptoir.inventory.reference.Store;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.errors.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The locations in the graph. */
@Controller
class LocationController {

    private static final int MOST_STORES = 1_000;

    private final Locations locations;

    LocationController(Locations locations) {
        this.locations = locations;
    }

    @QueryMapping
    List<Location> locations() {
        return locations.holdingGoods();
    }

    @MutationMapping
    UpsertStoreLocationsResult upsertStoreLocations(@Argument UpsertStoreLocationsInput input) {
        if (input.stores().size() > MOST_STORES) {
            throw Refusal.badInput("batch.too-large", MOST_STORES);
        }
        var seen = new HashSet<UUID>();
        for (StorePlace store : input.stores()) {
            if (!seen.add(store.storeId())) {
                throw Refusal.badInput("location.twice", store.storeId());
            }
        }
        return new UpsertStoreLocationsResult(locations.upsert(input.stores()));
    }

    @EntityMapping
    List<@Nullable Location> location(@Argument List<UUID> idList) {
        var known = locations.byId(idList);
        return idList.stream().<@Nullable Location>map(known::get).toList();
    }

    @SchemaMapping
    String name(Location location, Locale locale) {
        return location.name() != null
                ? location.name()
                : Messages.text(locale, "location.kind." + location.kind().name());
    }

    @SchemaMapping
    @Nullable
    Store store(Location location) {
        return location.kind() == LocationKind.STORE ? new Store(location.id()) : null;
    }

    record UpsertStoreLocationsInput(List<StorePlace> stores) {}

    record UpsertStoreLocationsResult(List<Location> locations) {}
}
