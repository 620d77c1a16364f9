package dev.comptoir.inventory.replenishment;

import static java.util.stream.Collectors.toSet;

import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.LocationKind;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Proposals on demand. */
@Controller
class ProposalsController {

    private static final int MOST_STORES = 1_000;

    private final Proposals proposals;
    private final Locations locations;

    ProposalsController(Proposals proposals, Locations locations) {
        this.proposals = proposals;
        this.locations = locations;
    }

    @MutationMapping
    ProposeReplenishmentsResult proposeReplenishments(@Argument ProposeReplenishmentsInput input, Caller caller) {
        return new ProposeReplenishmentsResult(
                proposals.propose(input.storeIds() == null ? all(caller) : named(input.storeIds(), caller)));
    }

    private Set<UUID> all(Caller caller) {
        return locations.holdingGoods().stream()
                .filter(place -> place.kind() == LocationKind.STORE)
                .map(Location::id)
                .filter(store -> Rights.maySee(caller, store))
                .collect(toSet());
    }

    private Set<UUID> named(List<UUID> stores, Caller caller) {
        if (stores.size() > MOST_STORES) {
            throw Refusal.badInput("batch.too-large", MOST_STORES);
        }
        if (!Rights.worksForTheWarehouse(caller)) {
            stores.forEach(caller::requireStore);
        }
        Map<UUID, Location> known = locations.byId(stores);
        for (UUID store : stores) {
            if (!known.containsKey(store)) {
                throw Refusal.badInput("location.unknown", store);
            }
            if (known.get(store).kind() != LocationKind.STORE) {
                throw Refusal.badInput("location.not-a-store", store);
            }
        }
        return Set.copyOf(stores);
    }

    record ProposeReplenishmentsInput(@Nullable List<UUID> storeIds) {}

    record ProposeReplenishmentsResult(int created) {}
}
