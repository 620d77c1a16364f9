/** What the stock of places is, and was, worth. */
@NullMarked
package dev.comptoir.inventory.valuation;

import org.jspecify.annotations.NullMarked;
