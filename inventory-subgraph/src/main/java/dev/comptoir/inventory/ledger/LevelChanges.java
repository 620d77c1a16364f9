package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.ledger.InsufficientStock.Lack;
import dev.comptoir.inventory.level.Change;
import dev.comptoir.inventory.level.HeldLevel;
import dev.comptoir.inventory.level.HeldLevels;
import dev.comptoir.inventory.level.Shelf;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes levels, all or none: nothing leaves or is promised that is not available, unless the place allows it. */
@Component
public class LevelChanges {

    private final HeldLevels levels;

    LevelChanges(HeldLevels levels) {
        this.levels = levels;
    }

    /**
     * Takes the levels in the order in which all take them, and holds them until the transaction ends.
     *
     * @param changes at most one per shelf
     * @throws InsufficientStock when less is available there
     */
    public void apply(Collection<Change> changes) {
        levels.range(changes);
        Map<Shelf, HeldLevel> held =
                levels.hold(changes.stream().map(Change::shelf).toList());
        List<Lack> lacks = changes.stream()
                .filter(change -> !bears(held.get(change.shelf()), change))
                .map(change -> lack(held.get(change.shelf()), change))
                .toList();
        if (!lacks.isEmpty()) {
            throw new InsufficientStock(lacks);
        }
        levels.apply(changes);
    }

    private static boolean bears(@Nullable HeldLevel level, Change change) {
        return change.available().signum() >= 0 || (level != null && level.bears(change.available()));
    }

    private static Lack lack(@Nullable HeldLevel level, Change change) {
        return new Lack(
                change.shelf().productId(),
                change.shelf().locationId(),
                change.available().negate(),
                level == null ? BigDecimal.ZERO : level.available());
    }
}
