/** From how few on goods are asked for, and from how many on there are too many. */
@NullMarked
package dev.comptoir.inventory.threshold;

import org.jspecify.annotations.NullMarked;
