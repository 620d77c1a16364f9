/** Receipts found again at the till: goods taken back, sales undone. */
@NullMarked
package dev.comptoir.ui.till.returns;

import org.jspecify.annotations.NullMarked;
