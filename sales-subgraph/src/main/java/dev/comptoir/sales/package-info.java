/** Stores, what they sold, and the history that other systems leave behind. */
@NullMarked
package dev.comptoir.sales;

import org.jspecify.annotations.NullMarked;
