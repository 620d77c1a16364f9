/** Exact amounts with their currency. */
@NullMarked
package dev.comptoir.starter.money;

import org.jspecify.annotations.NullMarked;
