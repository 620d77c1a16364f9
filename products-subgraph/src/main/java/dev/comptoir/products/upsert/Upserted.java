package dev.comptoir.products.upsert;

import dev.comptoir.products.product.Product;
import dev.comptoir.starter.errors.Refusal;

/** What came of one draft. */
public sealed interface Upserted {

    /** The product is now as wanted, or was kept as it is. */
    sealed interface Recorded extends Upserted {
        Product product();
    }

    record Created(Product product) implements Recorded {}

    record Updated(Product product) implements Recorded {}

    record Unchanged(Product product) implements Recorded {}

    /**
     * The draft cannot be; nothing of it was recorded.
     *
     * @param field the field at fault, as the schema names it
     */
    record Refused(String field, Refusal why) implements Upserted {}
}
