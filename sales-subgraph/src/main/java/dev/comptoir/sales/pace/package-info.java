/** How fast stores sell, which the inventory is told once a day. */
@NullMarked
package dev.comptoir.sales.pace;

import org.jspecify.annotations.NullMarked;
