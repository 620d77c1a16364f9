package dev.comptoir.ui.thresholds;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** How suggestions are made. */
@GraphDocument("ReplenishmentSettings")
record ReplenishmentSettings(@Nullable Settings replenishmentSettings) {

    record Settings(int leadTimeDays, int safetyDays, int coverDays) {}
}
