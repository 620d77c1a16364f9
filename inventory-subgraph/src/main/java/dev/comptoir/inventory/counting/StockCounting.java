package dev.comptoir.inventory.counting;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.ledger.InsufficientStock;
import dev.comptoir.inventory.ledger.Ledger;
import dev.comptoir.inventory.ledger.Movement;
import dev.comptoir.inventory.ledger.MovementKind;
import dev.comptoir.inventory.level.Change;
import dev.comptoir.inventory.level.HeldLevels;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.location.Location;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a count. Rows are held in the sequence of the ledger: the count, levels that are missing, levels that exist; what
 * is read of the lines after that cannot change any more, see {@link LinesFollowCorrections}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class StockCounting {

    private final Counts counts;
    private final CountLines lines;
    private final HeldLevels levels;
    private final Ledger ledger;

    StockCounting(Counts counts, CountLines lines, HeldLevels levels, Ledger ledger) {
        this.counts = counts;
        this.lines = lines;
        this.levels = levels;
        this.ledger = ledger;
    }

    /**
     * Makes the differences movements, all or none, and closes the count.
     *
     * @throws InsufficientStock when more is missing than may leave the place, since it is promised to somebody
     */
    void post(StockCount count, boolean missingAreGone, Caller caller) {
        finish(count, StockCountStatus.POSTED, missingAreGone ? BigDecimal.ZERO : null, caller);
        Instant now = Instant.now();
        List<Movement> movements = lines.different(count.id()).stream()
                .map(line -> movement(count, line, now))
                .toList();
        if (!movements.isEmpty()) {
            ledger.record(movements, caller.subject());
        }
    }

    /** Closes the count and changes nothing. */
    void cancel(StockCount count, Caller caller) {
        finish(count, StockCountStatus.CANCELLED, null, caller);
    }

    /** Closed first, so that the movements of a count do not put its own lines right. */
    private void finish(
            StockCount count, StockCountStatus status, @Nullable BigDecimal missingAreTakenAs, Caller caller) {
        Map<UUID, @Nullable BigDecimal> entries = lines.entries(count.id());
        UUID place = count.location().id();
        Instant now = Instant.now();
        Map<UUID, Shelf> shelves =
                entries.keySet().stream().collect(toMap(Function.identity(), product -> new Shelf(product, place)));
        if (status == StockCountStatus.POSTED) {
            levels.range(shelves.values().stream()
                    .filter(shelf -> entries.get(shelf.productId()) != null)
                    .map(shelf -> new Change(shelf, Objects.requireNonNull(entries.get(shelf.productId())), now))
                    .toList());
        }
        levels.hold(shelves.values());
        lines.complete(count.id(), entries.keySet(), missingAreTakenAs);
        counts.close(count.id(), status, caller.userId());
    }

    private static Movement movement(StockCount count, CountedLine line, Instant at) {
        BigDecimal difference = line.difference();
        boolean found = difference.signum() > 0;
        UUID place = count.location().id();
        return new Movement(
                "count:%s:%s".formatted(count.id(), line.productId()),
                MovementKind.COUNT,
                line.productId(),
                difference.abs(),
                found ? Location.LOSS : place,
                found ? place : Location.LOSS,
                count.name(),
                at);
    }
}
