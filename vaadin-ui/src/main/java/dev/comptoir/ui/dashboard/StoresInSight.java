package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.dashboard.DashboardData.Figures;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stores of an answer, and of them the one that is looked at alone, if any. */
record StoresInSight(List<StoreData> all, Asked asked) {

    Optional<StoreData> focused() {
        return asked.store()
                .flatMap(id ->
                        all.stream().filter(store -> store.id().equals(id)).findFirst());
    }

    /** The stores whose figures are added up: the one looked at, else all. */
    List<StoreData> inFocus() {
        return focused().map(List::of).orElse(all);
    }

    /** What the stores in focus sold; empty when that is not known of any. */
    Optional<Totals> sold() {
        return totals(StoreData::figures);
    }

    /** What they sold in the period before. */
    Optional<Totals> soldBefore() {
        return totals(StoreData::previous);
    }

    /** How many products stand in a list in the stores in focus; empty when that is not known of any. */
    Optional<Integer> count(StockList list) {
        var known = inFocus().stream().map(list::of).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream()
                        .mapToInt(DashboardData.Levels::totalCount)
                        .sum());
    }

    private Optional<Totals> totals(Function<StoreData, @Nullable Figures> part) {
        Collection<Figures> known =
                inFocus().stream().map(part).filter(Objects::nonNull).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Totals.of(known));
    }
}
