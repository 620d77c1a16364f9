package dev.comptoir.ui.alerts;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alerts of late, the newest first. */
@GraphDocument("LatestAlerts")
record LatestAlerts(@Nullable History stockAlertHistory) {

    record History(List<StockAlert> nodes) {}
}
