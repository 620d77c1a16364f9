/** Counting what is really there, while goods go on moving, and putting the ledger right by it. */
@NullMarked
package dev.comptoir.inventory.counting;

import org.jspecify.annotations.NullMarked;
