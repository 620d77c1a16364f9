/** Making many products, or bringing them up to date, at once. */
@NullMarked
package dev.comptoir.products.upsert;

import org.jspecify.annotations.NullMarked;
