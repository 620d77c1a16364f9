/** What a customer owes: lines, discounts, taxes and tenders, to the cent. Pure arithmetic. */
@NullMarked
package dev.comptoir.sales.bill;

import org.jspecify.annotations.NullMarked;
