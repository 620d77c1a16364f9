/** What products cost the company: the moving weighted average of their receipts. */
@NullMarked
package dev.comptoir.inventory.cost;

import org.jspecify.annotations.NullMarked;
