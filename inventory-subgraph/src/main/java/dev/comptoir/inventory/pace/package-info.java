/** How fast stores sell, as the sales service tells it. */
@NullMarked
package dev.comptoir.inventory.pace;

import org.jspecify.annotations.NullMarked;
