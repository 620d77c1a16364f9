/** Stores ask for goods from the central warehouse, and somebody decides. */
@NullMarked
package dev.comptoir.inventory.replenishment;

import org.jspecify.annotations.NullMarked;
