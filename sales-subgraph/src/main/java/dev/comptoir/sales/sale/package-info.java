/** Receipts and their lines, and what they add up to by store and day: always written together. */
@NullMarked
package dev.comptoir.sales.sale;

import org.jspecify.annotations.NullMarked;
