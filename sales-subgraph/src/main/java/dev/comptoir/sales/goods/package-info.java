/** Goods of receipts on their way into the ledger of the inventory. */
@NullMarked
package dev.comptoir.sales.goods;

import org.jspecify.annotations.NullMarked;
