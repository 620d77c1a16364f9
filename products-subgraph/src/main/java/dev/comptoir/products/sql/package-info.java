/** Help with plain SQL. */
@NullMarked
package dev.comptoir.products.sql;

import org.jspecify.annotations.NullMarked;
