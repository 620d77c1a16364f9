package dev.comptoir.ui.customers;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Makes a customer, or changes one. */
@GraphDocument("SaveCustomer")
record SaveCustomer(@Nullable Outcome saveCustomer) {

    /** @param field of what cannot be saved: NAME, EMAIL, PHONE or NOTE */
    record Outcome(
            String type,
            @Nullable String id,
            @Nullable String name,
            @Nullable String field,
            @Nullable Known customer,
            @Nullable String message) {}

    /** Who has the address already. */
    record Known(String id, @Nullable String name) {}
}
