/** People who buy and want that known: found, made, changed, and erased. */
@NullMarked
package dev.comptoir.ui.customers;

import org.jspecify.annotations.NullMarked;
