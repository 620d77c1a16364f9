/** The places between which goods move: stores, the central warehouse, and the virtual ends of the ledger. */
@NullMarked
package dev.comptoir.inventory.location;

import org.jspecify.annotations.NullMarked;
