/** The shops of the chain: what they are called, where and in which time zone they are, how they are taxed. */
@NullMarked
package dev.comptoir.sales.store;

import org.jspecify.annotations.NullMarked;
