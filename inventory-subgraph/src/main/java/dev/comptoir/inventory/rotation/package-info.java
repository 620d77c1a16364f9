/** How fast products turn over at a place. */
@NullMarked
package dev.comptoir.inventory.rotation;

import org.jspecify.annotations.NullMarked;
