/** Where the goods of the chain are, and how they got there. */
@NullMarked
package dev.comptoir.inventory;

import org.jspecify.annotations.NullMarked;
