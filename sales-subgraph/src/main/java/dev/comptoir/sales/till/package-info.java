/** Registers, and the sessions between their opening and their closing. */
@NullMarked
package dev.comptoir.sales.till;

import org.jspecify.annotations.NullMarked;
