/** The sales history of another system, read from a file and recorded whole or not at all. */
@NullMarked
package dev.comptoir.sales.salesimport;

import org.jspecify.annotations.NullMarked;
