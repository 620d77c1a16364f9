package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Sends a receipt to a customer. */
@GraphDocument("EmailReceipt")
record EmailReceipt(@Nullable Outcome emailReceipt) {

    /** @param message why not; null when it is on its way */
    record Outcome(
            String type, @Nullable String address, @Nullable String message) {}
}
