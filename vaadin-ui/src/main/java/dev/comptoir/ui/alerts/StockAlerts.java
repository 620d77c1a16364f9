package dev.comptoir.ui.alerts;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** One alert as it arises. */
@GraphDocument("StockAlerts")
public record StockAlerts(@Nullable StockAlert stockAlerts) {}
