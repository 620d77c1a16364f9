/** What price lists and promotions have in common: where they count, when, and who may change them. */
@NullMarked
package dev.comptoir.products.offer;

import org.jspecify.annotations.NullMarked;
