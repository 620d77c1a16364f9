/** Sales at the till: priced, taxed, paid, recorded once; the stock follows. */
@NullMarked
package dev.comptoir.sales.checkout;

import org.jspecify.annotations.NullMarked;
