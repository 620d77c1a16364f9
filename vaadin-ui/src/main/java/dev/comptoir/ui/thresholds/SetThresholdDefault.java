package dev.comptoir.ui.thresholds;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Decides a default. */
@GraphDocument("SetThresholdDefault")
record SetThresholdDefault(@Nullable Said setThresholdDefault) {}
