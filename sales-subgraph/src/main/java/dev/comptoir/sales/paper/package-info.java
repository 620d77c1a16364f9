/** Receipts and till reports on paper: PDF files as wide as a till's printer. */
@NullMarked
package dev.comptoir.sales.paper;

import org.jspecify.annotations.NullMarked;
