/** Receipts of tills as they are read. */
@NullMarked
package dev.comptoir.sales.receipt;

import org.jspecify.annotations.NullMarked;
