package dev.comptoir.ui.alerts;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Notes that the person has seen the alerts up to one. */
@GraphDocument("MarkAlertsSeen")
record MarkAlertsSeen(@Nullable Result markStockAlertsSeen) {

    record Result(int unseen) {}
}
