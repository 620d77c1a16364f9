/** What products cost in a store at a moment, for the tills. */
@NullMarked
package dev.comptoir.products.pricing;

import org.jspecify.annotations.NullMarked;
