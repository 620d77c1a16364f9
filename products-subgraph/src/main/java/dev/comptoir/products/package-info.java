/** The catalogue: what the shops sell, how it is sorted, named, found and priced. */
@NullMarked
package dev.comptoir.products;

import org.jspecify.annotations.NullMarked;
