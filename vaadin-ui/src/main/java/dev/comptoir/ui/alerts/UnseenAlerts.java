package dev.comptoir.ui.alerts;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** How many alerts the person has not seen yet. */
@GraphDocument("UnseenAlerts")
record UnseenAlerts(@Nullable History stockAlertHistory) {

    record History(int totalCount) {}
}
