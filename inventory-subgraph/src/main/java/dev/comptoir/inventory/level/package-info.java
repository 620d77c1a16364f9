/** What a place holds of a product now. */
@NullMarked
package dev.comptoir.inventory.level;

import org.jspecify.annotations.NullMarked;
