package dev.comptoir.products.scan;

import java.util.UUID;

/**
 * The number by which the scales of the shops know a product.
 *
 * @param code five digits
 */
record ScaleCode(UUID productId, String code, Kind kind) {

    /** What a scale prints beside the code. */
    enum Kind {
        /** Grams. */
        WEIGHT,
        /** The smallest unit of the currency. */
        PRICE
    }
}
