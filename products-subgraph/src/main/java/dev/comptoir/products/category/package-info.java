/** The tree of categories that products are sorted into. */
@NullMarked
package dev.comptoir.products.category;

import org.jspecify.annotations.NullMarked;
