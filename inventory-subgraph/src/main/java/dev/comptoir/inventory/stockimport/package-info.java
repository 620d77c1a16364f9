/** The stock of a chain from a file. */
@NullMarked
package dev.comptoir.inventory.stockimport;

import org.jspecify.annotations.NullMarked;
