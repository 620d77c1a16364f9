package dev.comptoir.ui.dashboard;

import dev.comptoir.ui.dashboard.DashboardData.Levels;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.design.Tone;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The three lists of products that a store may have to care about, the most urgent first. */
enum StockList {
    OUT("out", Tone.DANGER, StoreData::stockOuts),
    LOW("low", Tone.WARNING, StoreData::lowStock),
    OVER("over", Tone.INFO, StoreData::overstock);

    private final String tag;
    private final Tone tone;
    private final Function<StoreData, @Nullable Levels> part;

    StockList(String tag, Tone tone, Function<StoreData, @Nullable Levels> part) {
        this.tag = tag;
        this.tone = tone;
        this.part = part;
    }

    /** As it stands in addresses and message keys. */
    String tag() {
        return tag;
    }

    Tone tone() {
        return tone;
    }

    /** The list of a store; null when the inventory did not answer. */
    @Nullable
    Levels of(StoreData store) {
        return part.apply(store);
    }
}
