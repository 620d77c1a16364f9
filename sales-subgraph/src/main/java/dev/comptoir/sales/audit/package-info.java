/** The log of who did what at the tills. */
@NullMarked
package dev.comptoir.sales.audit;

import org.jspecify.annotations.NullMarked;
