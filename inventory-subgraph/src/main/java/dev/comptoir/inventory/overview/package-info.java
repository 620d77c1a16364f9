/** What a place holds, product by product in the order of their names. */
@NullMarked
package dev.comptoir.inventory.overview;

import org.jspecify.annotations.NullMarked;
