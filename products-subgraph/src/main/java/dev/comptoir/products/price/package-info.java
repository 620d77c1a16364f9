/** Prices: what one may be, how it is changed, and what it was before. */
@NullMarked
package dev.comptoir.products.price;

import org.jspecify.annotations.NullMarked;
