/** What stands behind the tenders of sales and refunds: cards at a payment terminal, gift cards. */
@NullMarked
package dev.comptoir.sales.tender;

import org.jspecify.annotations.NullMarked;
