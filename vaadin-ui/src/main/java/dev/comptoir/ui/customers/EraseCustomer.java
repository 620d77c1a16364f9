package dev.comptoir.ui.customers;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Erases what is known of a customer. */
@GraphDocument("EraseCustomer")
record EraseCustomer(@Nullable Outcome eraseCustomer) {

    record Outcome(String type, @Nullable String message) {}
}
