/** What of a store needs attention: products that are out, low, or too many. */
@NullMarked
package dev.comptoir.inventory.attention;

import org.jspecify.annotations.NullMarked;
