package dev.comptoir.ui.thresholds;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Changes how suggestions are made. */
@GraphDocument("SetReplenishmentSettings")
record SetReplenishmentSettings(@Nullable Said setReplenishmentSettings) {}
