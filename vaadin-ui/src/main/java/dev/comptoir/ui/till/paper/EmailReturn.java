package dev.comptoir.ui.till.paper;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Sends the receipt of a return to a customer. */
@GraphDocument("EmailReturn")
record EmailReturn(@Nullable Outcome outcome) implements Emailed {}
