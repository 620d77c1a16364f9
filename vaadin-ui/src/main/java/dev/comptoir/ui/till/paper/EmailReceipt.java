package dev.comptoir.ui.till.paper;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Sends the receipt of a sale to a customer. */
@GraphDocument("EmailReceipt")
record EmailReceipt(@Nullable Outcome outcome) implements Emailed {}
