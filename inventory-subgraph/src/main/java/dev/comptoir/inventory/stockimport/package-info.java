/** The stock of a chain, and its thresholds, from files. */
@NullMarked
package dev.comptoir.inventory.stockimport;

import org.jspecify.annotations.NullMarked;
