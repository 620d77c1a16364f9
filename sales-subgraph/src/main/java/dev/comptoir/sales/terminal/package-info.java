/** Cards at the payment terminals of the tills: charged once, used once, given back when nothing was bought. */
@NullMarked
package dev.comptoir.sales.terminal;

import org.jspecify.annotations.NullMarked;
