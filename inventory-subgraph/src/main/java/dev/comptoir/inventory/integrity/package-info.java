/** Whether the stock is true: the rules of the ledger, checked on all of it. */
@NullMarked
package dev.comptoir.inventory.integrity;

import org.jspecify.annotations.NullMarked;
