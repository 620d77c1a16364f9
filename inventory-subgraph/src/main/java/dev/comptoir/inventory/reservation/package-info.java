/** Goods set aside for somebody, until they go to him, are free again, or time runs out. */
@NullMarked
package dev.comptoir.inventory.reservation;

import org.jspecify.annotations.NullMarked;
