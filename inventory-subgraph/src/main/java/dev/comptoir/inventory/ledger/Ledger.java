package dev.comptoir.inventory.ledger;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.comptoir.inventory.level.Change;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.starter.errors.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which quantities change. On-hand follows in the same transaction, so it always equals the sum of the
 * movements.
 *
 * <p>Batches of several callers at once neither lose a movement nor block each other for good: each takes first its
 * causes, then the levels it makes, then the levels it changes, and within each step in one order for all.
 */
@Service
public class Ledger {

    private final Locations locations;
    private final Movements movements;
    private final LevelChanges levels;
    private final ApplicationEventPublisher events;

    Ledger(Locations locations, Movements movements, LevelChanges levels, ApplicationEventPublisher events) {
        this.locations = locations;
        this.movements = movements;
        this.levels = levels;
        this.events = events;
    }

    /**
     * Records the movements, all or none, each once per cause. What leaves a place is set against what the same batch
     * brings there.
     *
     * @param recordedBy the user's id, or the client id of a service
     * @throws InsufficientStock when more would leave a place than is available there
     * @throws MovementConflict when a cause was recorded before with other content
     * @throws Refusal when a location is unknown, or goods cannot go this way for this reason
     */
    @Transactional
    public Recording record(List<Movement> batch, String recordedBy) {
        return record(batch, recordedBy, false);
    }

    /** The same for goods that were set aside for these movements: what leaves a place is no longer reserved there. */
    @Transactional
    public Recording recordPromised(List<Movement> batch, String recordedBy) {
        return record(batch, recordedBy, true);
    }

    private Recording record(List<Movement> batch, String recordedBy, boolean promised) {
        Map<String, Movement> byCause = byCause(batch);
        Map<UUID, Location> places = endsOf(byCause.values());
        Set<String> recorded = movements.add(byCause.values(), recordedBy);
        if (recorded.size() < byCause.size()) {
            refuseConflict(byCause, recorded);
        }
        List<Movement> moved = byCause.values().stream()
                .filter(movement -> recorded.contains(movement.cause()))
                .toList();
        levels.apply(changes(moved, places, promised));
        events.publishEvent(new GoodsMoved(moved));
        return new Recording(moved.size(), batch.size() - moved.size());
    }

    private static Map<String, Movement> byCause(List<Movement> batch) {
        var byCause = LinkedHashMap.<String, Movement>newLinkedHashMap(batch.size());
        for (Movement movement : batch) {
            Movement twin = byCause.putIfAbsent(movement.cause(), movement);
            if (twin != null && !twin.movesTheSameAs(movement)) {
                throw new MovementConflict(movement.cause());
            }
        }
        return byCause;
    }

    private Map<UUID, Location> endsOf(Collection<Movement> batch) {
        Map<UUID, Location> places = locations.byId(batch.stream()
                .flatMap(movement -> Stream.of(movement.fromLocationId(), movement.toLocationId()))
                .collect(toSet()));
        for (Movement movement : batch) {
            Location from = known(places, movement.fromLocationId());
            Location to = known(places, movement.toLocationId());
            if (!movement.kind().goes(from.kind(), to.kind())) {
                throw Refusal.badInput("movement.way", movement.cause(), movement.kind(), from.kind(), to.kind());
            }
        }
        return places;
    }

    private static Location known(Map<UUID, Location> places, UUID id) {
        Location place = places.get(id);
        if (place == null) {
            throw Refusal.badInput("location.unknown", id);
        }
        return place;
    }

    private void refuseConflict(Map<String, Movement> batch, Set<String> recorded) {
        List<Movement> repeated = batch.values().stream()
                .filter(movement -> !recorded.contains(movement.cause()))
                .toList();
        movements.firstWithOtherContent(repeated).ifPresent(cause -> {
            throw new MovementConflict(cause);
        });
    }

    private static Collection<Change> changes(List<Movement> moved, Map<UUID, Location> places, boolean promised) {
        return Stream.concat(
                        moved.stream().map(movement -> leaving(movement, promised)),
                        moved.stream().map(Ledger::arriving))
                .filter(change -> places.get(change.shelf().locationId()).kind().holdsGoods())
                .collect(toMap(Change::shelf, change -> change, Change::and, LinkedHashMap::new))
                .values();
    }

    private static Change leaving(Movement movement, boolean promised) {
        BigDecimal less = movement.quantity().negate();
        return new Change(
                new Shelf(movement.productId(), movement.fromLocationId()),
                less,
                promised ? less : BigDecimal.ZERO,
                movement.at());
    }

    private static Change arriving(Movement movement) {
        return new Change(new Shelf(movement.productId(), movement.toLocationId()), movement.quantity(), movement.at());
    }
}
