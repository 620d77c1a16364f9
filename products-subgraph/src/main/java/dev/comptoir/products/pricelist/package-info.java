/** Price lists: what products cost in some stores for a time, instead of their own price. */
@NullMarked
package dev.comptoir.products.pricelist;

import org.jspecify.annotations.NullMarked;
