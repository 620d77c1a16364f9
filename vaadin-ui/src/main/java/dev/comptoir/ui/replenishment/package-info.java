/** Goods that stores ask for from the central warehouse: asking, and deciding. */
@NullMarked
package dev.comptoir.ui.replenishment;

import org.jspecify.annotations.NullMarked;
