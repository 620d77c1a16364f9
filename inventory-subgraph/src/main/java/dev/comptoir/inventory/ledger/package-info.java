/** The movements of goods: the only way in which a quantity changes. */
@NullMarked
package dev.comptoir.inventory.ledger;

import org.jspecify.annotations.NullMarked;
